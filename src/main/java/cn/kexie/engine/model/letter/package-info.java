/** Rules for letters: no blank where a value should stand, nothing but values. */
package cn.kexie.engine.model.letter;
