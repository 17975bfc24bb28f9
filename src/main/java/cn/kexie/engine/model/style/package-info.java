/** How models of the house are written: remarks, which refuse nothing but the build. */
package cn.kexie.engine.model.style;
