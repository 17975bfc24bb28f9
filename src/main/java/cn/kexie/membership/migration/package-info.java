/** What earlier versions have stored in another shape, brought into today's once. */
package cn.kexie.membership.migration;
