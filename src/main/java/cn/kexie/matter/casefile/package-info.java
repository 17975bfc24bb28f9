/** What is kept of a matter's case beside the case file. */
package cn.kexie.matter.casefile;
