/** Rules for processes: what they name exists, every way leads on, nothing an official answers is lost. */
package cn.kexie.engine.model.flow;
