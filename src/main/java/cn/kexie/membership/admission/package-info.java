/** 入会: applications for membership, from filing to admission or rejection and its appeal. */
package cn.kexie.membership.admission;
