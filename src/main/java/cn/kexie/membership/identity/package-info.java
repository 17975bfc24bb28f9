/** 身份证件号码: checked by GB 11643, sealed before it is stored, masked wherever it is shown. */
package cn.kexie.membership.identity;
