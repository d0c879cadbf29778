/** What an operator runs, by its name in package.json. Each loads only what it needs, and gives the exit code. Sorted. */
export const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  cost: async (args) => (await import('./cost-command.ts')).costCommand(args),
  deploy: async (args) => (await import('./deploy-command.ts')).deployCommand(args),
  push: async (args) => (await import('./push-command.ts')).pushCommand(args),
  smoke: async (args) => (await import('./smoke-command.ts')).smokeCommand(args),
};
