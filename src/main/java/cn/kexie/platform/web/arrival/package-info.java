/** Bodies of requests must arrive in time. ADR 0041. */
package cn.kexie.platform.web.arrival;
