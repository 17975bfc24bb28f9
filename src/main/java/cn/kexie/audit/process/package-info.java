/** Records what the engine alone learns of: logins, accounts, groups, authorizations, deployments. */
package cn.kexie.audit.process;
