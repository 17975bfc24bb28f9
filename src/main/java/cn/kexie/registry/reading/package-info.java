/** Registers as they are read: by the public what is listed, by holders and staff what is theirs as well. */
package cn.kexie.registry.reading;
