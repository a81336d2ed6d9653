/** What programs write where nobody gave a title: the name of the file that was printed, or that there is none. */
const FILE_TITLE =
  /\.(?:docx?|xlsx?|pptx?|pdf|jtd|odt|indd|ai|html?|txt)$|^(?:Microsoft \w+ - |untitled|無題|名称未設定|文書 ?\d|スライド ?\d)/i

/** The title that a file declares of itself; null where it is none that a human gave. */
export const titleOfFile = (declared: string): string | null => (declared === '' || FILE_TITLE.test(declared) ? null : declared)
