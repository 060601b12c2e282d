/** Waits for a slow reader instead of holding the report in memory; one that went away (`| head`) has seen enough. */
export function write(chunk: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(chunk, (error) => (error && !isGone(error) ? reject(error) : resolve()));
  });
}

const isGone = ({ code }: NodeJS.ErrnoException) => code === 'EPIPE';
process.stdout.on('error', (error) => {
  if (!isGone(error)) throw error;
});
