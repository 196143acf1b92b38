package io.taopu.assistant.answering.ground;

import java.util.regex.Pattern;

/**
 * Recognises words that would commit the government to a price, a quota, an approval or a place. No answer may hold
 * them, whatever a source says: the assistant quotes rules, it grants nothing.
 */
public final class CommitmentGuard {

    private static final Pattern PROMISE = Pattern.compile(
            "(?:我们|我方|本助手|政府|区里|园区)?(?<!不)(?<!不能)(?<!不作)(?:保证|承诺|确保|担保)(?:您|你|贵司|贵公司|一定|给予|能够?|可以|获批|落户|拿到|通过|价格|地价)"
                    + "|(?:一定|肯定|必定)(?:能|可以|会)(?:落户|获批|批准|拿到|入学|通过|中标|享受)"
                    + "|(?:给您|给你|为您)(?:打\\S{1,3}折|优惠|免费|减免|返税|返还)"
                    + "|\\b(?:we|i) (?:guarantee|promise|assure)\\b|\\bwill (?:certainly|definitely) be (?:approved|granted)\\b|\\bguaranteed (?:approval|price|place|admission)\\b",
            Pattern.CASE_INSENSITIVE);

    private CommitmentGuard() {}

    static boolean promises(String text) {
        return PROMISE.matcher(text).find();
    }
}
