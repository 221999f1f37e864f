/**
 * What the installers hold and how they install. `dist.mjs` hands it to electron-builder.
 * @type {import('electron-builder').Configuration}
 */
export const configuration = {
  appId: 'id.rujuk.app',
  productName: 'Rujuk',
  copyright: 'Rujuk contributors, MIT',
  directories: { output: 'dist', buildResources: 'resources/installer' },

  // Only what runs: the build, the packages it imports (production dependencies), fonts, licences.
  files: [
    'package.json',
    'LICENSE',
    'out/**',
    '!out/main/demo.js',
    'resources/NOTICE.md',
    'resources/fonts/**',
    'resources/icons/256x256.png',
    '!**/*.map',
    // Second copies of libraries, for browsers and for bundlers.
    '!**/node_modules/typeorm/browser/**',
    '!**/node_modules/pdfmake/{build,fonts,src}/**',
    '!**/node_modules/{fontkit,ical-generator,zod,@zxcvbn-ts/core,@zxcvbn-ts/language-*}/src/**',
    '!**/node_modules/{read,write}-excel-file/{bundle,types}/**',
    // The database driver: its sources stay here, and of its binaries the one for this system goes along.
    '!**/node_modules/better-sqlite3-multiple-ciphers/{deps,src}/**',
    '!**/node_modules/better-sqlite3-multiple-ciphers/prebuilds/!(${platform}-${arch}).node',
  ],
  asar: true,
  // A native module is loaded by the operating system, which cannot look into the archive.
  asarUnpack: ['**/*.node', 'resources/fonts/**'],
  // The driver's binaries are Node-API modules out of its package: there is nothing to compile for Electron.
  npmRebuild: false,
  electronLanguages: ['id', 'en-US'],

  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },

  // No updater: a new installer runs over the old one.
  publish: null,
  artifactName: '${productName}-${version}-${arch}.${ext}',

  win: { target: [{ target: 'nsis', arch: 'x64' }], icon: 'resources/icons/icon.ico' },
  nsis: {
    artifactName: 'Rujuk-Setup-${version}.exe',
    oneClick: false,
    perMachine: true,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['id_ID'],
    language: '1057',
    shortcutName: 'Rujuk',
    include: 'resources/installer/shared-data-folder.nsh',
    deleteAppDataOnUninstall: false,
    differentialPackage: false,
  },

  linux: {
    target: [
      { target: 'deb', arch: 'x64' },
      { target: 'AppImage', arch: 'x64' },
    ],
    executableName: 'rujuk',
    icon: 'resources/icons',
    category: 'Education',
    synopsis: 'Alih tangan kasus untuk guru BK',
    maintainer: 'Rujuk contributors <rujuk@rujuk.example>',
    vendor: 'Rujuk contributors',
  },
  deb: { packageCategory: 'education', priority: 'optional' },
};
