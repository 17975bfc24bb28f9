/** What the engine has to know of the bodies. */
package cn.kexie.party.process;
