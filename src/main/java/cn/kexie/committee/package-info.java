/** 委员会表决: one ballot per voter, quorum and majority by rule, a result anyone can count again; reused by every procedure. */
package cn.kexie.committee;
