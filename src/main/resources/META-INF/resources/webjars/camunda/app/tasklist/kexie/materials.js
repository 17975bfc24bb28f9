// Materials of a case: what was filed, what is missing, earlier versions; a picture is shown in the page.
import {empty, formatMoment, formatSize, h} from './dom.js';
import {link} from './http.js';

export function materialsView(materials) {
  if (!materials.length) return empty('没有申请材料。');
  return h('ul', {class: 'kx-materials'}, materials.map(material));
}

function material(line) {
  const {label, required, attachmentId, earlier = []} = line;
  return h(
    'li',
    {class: attachmentId ? '' : 'kx-missing'},
    h('div', {class: 'kx-material-label'}, label, mark(required, attachmentId)),
    attachmentId ? file(line) : h('div', {class: 'kx-material-file'}, '未提交'),
    earlier.length > 0 &&
      h('details', {}, h('summary', {}, `以前的版本（${earlier.length}）`), earlier.map(file))
  );
}

function mark(required, attachmentId) {
  if (!required) return h('span', {class: 'kx-tag'}, '选交');
  return attachmentId ? null : h('span', {class: 'kx-tag kx-tag-warn'}, '必备，缺少');
}

export function file(line) {
  const {fileName, size, version, attachedAt, href} = line;
  const details = [formatSize(size), version > 1 && `第 ${version} 版`, formatMoment(attachedAt)].filter(Boolean).join(' · ');
  return h(
    'div',
    {class: 'kx-material-file'},
    h('span', {class: 'kx-file-name'}, fileName, h('small', {}, details)),
    h('span', {class: 'kx-actions'}, preview(line), link(href) && h('a', {href: link(href), download: fileName}, '下载'))
  );
}

function preview({previewable, href, mediaType, fileName}) {
  const address = link(href, true);
  if (!previewable || !address) return null;
  if (mediaType.startsWith('image/')) {
    return h('button', {type: 'button', class: 'kx-link', onclick: () => showPicture(address, fileName)}, '预览');
  }
  return h('a', {href: address, target: '_blank', rel: 'noopener', title: '在新标签页中打开'}, '预览');
}

function showPicture(address, name) {
  const dialog = h(
    'dialog',
    {class: 'kx-picture', 'aria-label': name, onclose: () => dialog.remove()},
    h(
      'header',
      {},
      h('strong', {}, name),
      h('button', {type: 'button', class: 'kx-button', onclick: () => dialog.close()}, '关闭')
    ),
    h('img', {src: address, alt: name, onerror: event => event.target.replaceWith(empty('图片无法显示，请下载后查看。'))})
  );
  document.body.append(dialog);
  dialog.showModal();
}
