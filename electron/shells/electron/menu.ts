import type { MenuItemConstructorOptions } from 'electron';

/** Hidden until Alt is pressed; it is there for its shortcuts: editing, and larger text for tired eyes. */
export const menuTemplate: MenuItemConstructorOptions[] = [
  {
    label: 'Sunting',
    submenu: [
      { role: 'undo', label: 'Urungkan' },
      { role: 'redo', label: 'Ulangi' },
      { type: 'separator' },
      { role: 'cut', label: 'Potong' },
      { role: 'copy', label: 'Salin' },
      { role: 'paste', label: 'Tempel' },
      { role: 'selectAll', label: 'Pilih semua' },
    ],
  },
  {
    label: 'Tampilan',
    submenu: [
      { role: 'zoomIn', label: 'Perbesar' },
      { role: 'zoomOut', label: 'Perkecil' },
      { role: 'resetZoom', label: 'Ukuran semula' },
      { type: 'separator' },
      { role: 'togglefullscreen', label: 'Layar penuh' },
      { role: 'quit', label: 'Keluar' },
    ],
  },
];
