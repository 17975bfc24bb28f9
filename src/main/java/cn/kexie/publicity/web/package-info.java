/** Publicities for the public, as JSON and as a page, and objections to them. */
package cn.kexie.publicity.web;
