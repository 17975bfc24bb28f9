/** How many cases there are: by kind, status, body and month, of every procedure alike. */
package cn.kexie.casefile.figures;
