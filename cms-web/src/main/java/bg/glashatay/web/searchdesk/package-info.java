/** Where editors tell the search what citizens mean: other words, promoted results, searches without results. */
package bg.glashatay.web.searchdesk;
