import type { ReactNode } from 'react'
import { fileSize, intakeText } from '#message'
import { useText } from '../../text.ts'

/** Files that were chosen and are not sent yet. */
export function Files({ files, onRemove }: { readonly files: readonly File[]; readonly onRemove: (file: File) => void }): ReactNode {
  const text = useText(intakeText)
  if (files.length === 0) return null
  return (
    <ul className="intake-files" aria-label={text.chosen}>
      {files.map((file, i) => (
        // two of one name are two files
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={`${i}-${file.name}`}>
          <span>{file.name}</span>
          <span className="count">{fileSize(file.size)}</span>
          <button type="button" aria-label={text.remove(file.name)} onClick={() => onRemove(file)}>
            ×
          </button>
        </li>
      ))}
    </ul>
  )
}
