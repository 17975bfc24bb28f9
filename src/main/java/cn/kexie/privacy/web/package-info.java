/** A person's rights over REST, and the notice for the public. */
package cn.kexie.privacy.web;
