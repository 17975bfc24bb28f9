/** What is refused of any request before anybody looks at who sends it. ADR 0041. */
package cn.kexie.platform.web.door;
