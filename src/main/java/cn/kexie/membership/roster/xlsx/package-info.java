/** The first sheet of an uploaded xlsx, streamed without trusting any of it; ADR 0014. */
package cn.kexie.membership.roster.xlsx;
