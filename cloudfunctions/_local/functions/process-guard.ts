import { currentInvocation } from './invocation';

/**
 * Makes one process safe for many runs at once: `process.env` shows each run its own variables, and a run that exits,
 * or throws outside of what it awaits, ends alone. Called once, before any function is loaded.
 */
export function guardProcess(): void {
  const real = process.env;
  const own = () => currentInvocation()?.environment;
  process.env = new Proxy(real, {
    get(_, name) {
      const environment = own();
      if (typeof name === 'string' && environment && Object.hasOwn(environment, name))
        return environment[name];
      return Reflect.get(real, name);
    },
    has: (_, name) => Reflect.has(own() ?? {}, name) || Reflect.has(real, name),
    set: (_, name, value) => Reflect.set(own() ?? real, name, String(value)),
    deleteProperty(_, name) {
      const environment = own();
      if (environment === undefined) return Reflect.deleteProperty(real, name);
      environment[String(name)] = undefined;
      return true;
    },
  });

  const exit = process.exit.bind(process);
  process.exit = (code) => {
    if (currentInvocation() === undefined) return exit(code);
    throw new Error(`the function called process.exit(${code ?? ''})`);
  };

  const blame = (error: unknown): void => {
    const invocation = currentInvocation();
    console.error(
      invocation ? `function ${invocation.functionName} crashed` : 'the local cloud is at fault',
      error,
    );
    if (invocation === undefined) exit(1);
    invocation?.fail(error);
  };
  process.on('uncaughtException', blame);
  process.on('unhandledRejection', blame);
}
