/** Who takes part: enterprises and their codes, regions, the bodies that receive and co-sign, API clients. */
package cn.kexie.party;
