/** 办事指南: every procedure somebody outside can apply for, drawn from the models, forms and tables in force. ADR 0067. */
package cn.kexie.guide;
