/** The user interface: views of the ledger, each at its own address, drawn from the same answers as everything else. */
import './style/tokens.css'
import './style/base.css'
import './style/frame.css'
import './style/part.css'
import { draw } from './main.tsx'

draw(document.getElementById('iwaku') as HTMLElement)
