/** The provider of identities: where it is, what it signs with, whose tokens are to be trusted. */
package cn.kexie.login.provider;
