/** What staff fill in in their tasks and the forms say to keep (存入卷宗), of every procedure alike; see ADR 0063. */
package cn.kexie.casefile.answer;
