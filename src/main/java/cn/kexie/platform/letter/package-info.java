/** Letters an analyst writes: files of a release, read as content with gaps to fill and never as code. */
package cn.kexie.platform.letter;
