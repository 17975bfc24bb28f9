/** A creating request that is sent again has one effect and gets the first answer again. */
package cn.kexie.platform.web.idempotency;
