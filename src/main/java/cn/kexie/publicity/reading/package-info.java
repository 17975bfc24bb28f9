/** Publicities as the public finds them: which run, which have ended, whom to write to. */
package cn.kexie.publicity.reading;
