/** What the engine knows of the way of a case. */
package cn.kexie.route.process;
