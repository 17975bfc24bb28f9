/** Text as people type it: brought to one form at the door, compared by one key, and what may name a person. */
package cn.kexie.platform.text;
