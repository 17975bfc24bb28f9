/**
 * Rosters and member lists as sheets: reads an uploaded xlsx without trusting any of it, writes the template and the
 * exported lists. Everything that knows Apache POI stands here; ADR 0014.
 */
package cn.kexie.membership.roster.sheet;
