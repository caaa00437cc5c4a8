import { transformAsync } from '@babel/core';
import { getConfig } from '@lingui/conf';
import type { Plugin } from 'vite';

/**
 * Expands lingui's macros with Babel. Lingui's own native transform does not install where npm runs
 * under Node 20, which is enough for everything else here.
 */
export function linguiMacros(root: string): Plugin {
  const linguiConfig = getConfig({ cwd: root });
  let descriptorFields = 'all';
  return {
    name: 'hoi:lingui-macros',
    enforce: 'pre',
    configResolved({ isProduction }) {
      descriptorFields = isProduction ? 'id-only' : 'all';
    },
    transform: {
      filter: { id: /\.[jt]sx?$/, code: /from ['"]@lingui\/(?:core|react)\/macro['"]/ },
      async handler(source, id) {
        const result = await transformAsync(source, {
          filename: id,
          babelrc: false,
          configFile: false,
          sourceMaps: true,
          parserOpts: { plugins: ['typescript', 'jsx'] },
          plugins: [['@lingui/babel-plugin-lingui-macro', { descriptorFields, linguiConfig }]],
        });
        return { code: result?.code ?? source, map: result?.map ?? null };
      },
    },
  };
}
