/** 会员: what the rooms of membership share — the form, eligibility, settings, access and the sealing of what names people. */
package cn.kexie.membership;
