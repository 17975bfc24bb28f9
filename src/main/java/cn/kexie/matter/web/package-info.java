/** The catalogue of matters, filing, and what may be done with a case of any kind. */
package cn.kexie.matter.web;
