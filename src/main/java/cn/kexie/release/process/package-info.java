/** Releases on the engine: every deployment completed, none deleted that a case needs. */
package cn.kexie.release.process;
