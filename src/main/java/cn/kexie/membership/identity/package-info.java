/** 身份证件号码: checked by GB 11643, stored sealed with the person, masked wherever it is shown. */
package cn.kexie.membership.identity;
