// webContents.printToPDF: Electron's options are nearly those of the protocol.

/** Width and height in inches. @type {Record<string, [number, number]>} */
const paperSizes = { A3: [11.7, 16.54], A4: [8.27, 11.7], A5: [5.83, 8.27], Legal: [8.5, 14], Letter: [8.5, 11], Tabloid: [11, 17] };

/**
 * @param {import('./target.mjs').Target} target
 * @param {any} options
 * @returns {Promise<Buffer>}
 */
export async function printToPdf(target, options) {
  const { pageSize = 'Letter', margins = {}, ...rest } = options;
  const [paperWidth, paperHeight] = typeof pageSize === 'string' ? (paperSizes[pageSize] ?? []) : [pageSize.width, pageSize.height];
  if (paperWidth === undefined) throw new Error(`Invalid pageSize: ${pageSize}`);
  const allowed = ['landscape', 'displayHeaderFooter', 'printBackground', 'scale', 'pageRanges', 'headerTemplate', 'footerTemplate', 'preferCSSPageSize', 'generateTaggedPDF', 'generateDocumentOutline'];
  const params = Object.fromEntries(allowed.filter((name) => rest[name] !== undefined).map((name) => [name, rest[name]]));
  const inches = margins.marginType === 'none' ? { top: 0, bottom: 0, left: 0, right: 0 } : margins;
  const { stream } = await target.send('Page.printToPDF', {
    ...params, paperWidth, paperHeight, transferMode: 'ReturnAsStream',
    marginTop: inches.top ?? 0.4, marginBottom: inches.bottom ?? 0.4, marginLeft: inches.left ?? 0.4, marginRight: inches.right ?? 0.4,
  });
  const pieces = [];
  for (;;) {
    const { data, base64Encoded, eof } = await target.send('IO.read', { handle: stream, size: 1 << 20 });
    pieces.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'));
    if (eof) break;
  }
  await target.send('IO.close', { handle: stream });
  return Buffer.concat(pieces);
}
