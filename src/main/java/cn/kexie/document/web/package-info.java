/** Verification of papers for the public, as JSON and as pages. */
package cn.kexie.document.web;
