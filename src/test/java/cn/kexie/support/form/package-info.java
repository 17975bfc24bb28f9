/** What tests need to work with forms: the readers without the application, and applications made from a form. */
package cn.kexie.support.form;
