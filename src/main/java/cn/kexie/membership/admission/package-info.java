/** 入会: what becomes of an application for membership, from examination to admission or rejection and its appeal. */
package cn.kexie.membership.admission;
