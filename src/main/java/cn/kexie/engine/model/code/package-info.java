/** What the program offers to models, read from its own class files: no list is kept by hand, and no Spring is started. */
package cn.kexie.engine.model.code;
