/**
 * 版次: models, tables and forms are released together, numbered, and never taken apart. Whatever is deployed becomes a
 * whole release or is refused; going back makes a new release of an old one.
 */
package cn.kexie.release;
