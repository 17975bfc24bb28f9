/** 会员一生: what happens to memberships after they began — transfer, automatic leaving, re-confirmation at a new term. */
package cn.kexie.membership.life;
