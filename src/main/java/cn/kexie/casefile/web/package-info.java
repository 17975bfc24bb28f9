/** Cases, their documents and materials over HTTP. */
package cn.kexie.casefile.web;
