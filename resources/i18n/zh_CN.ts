<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>app</name>
    <message>
        <location filename="../../engine/config.py"/>
        <source>“{label}” must be {kind}; it is {value}.</source>
        <translation>“{label}”必须是{kind}，现在是 {value}。</translation>
    </message>
    <message>
        <location filename="../../engine/config.py"/>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <location filename="../../engine/config.py"/>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <location filename="../../engine/config.py"/>
        <source>yes or no</source>
        <translation>“是”或“否”</translation>
    </message>
    <message>
        <location filename="../../engine/config.py"/>
        <source>a text</source>
        <translation>文字</translation>
    </message>
    <message>
        <location filename="../../engine/config.py"/>
        <source>“{label}” must be one of {options}; it is {value}.</source>
        <translation>“{label}”只能是 {options} 之一，现在是 {value}。</translation>
    </message>
    <message>
        <location filename="../../engine/config.py"/>
        <source>“{label}” must be between {low} and {high}; it is {value}.</source>
        <translation>“{label}”必须在 {low} 到 {high} 之间，现在是 {value}。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association.py"/>
        <source>One word alone has no partner; choose an n-gram of two words or more.</source>
        <translation>单独一个词没有搭配对象；请选择由两个或更多词组成的 n 元组。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association.py"/>
        <source>How often “{words}” occurs</source>
        <translation>“{words}”出现的次数</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association.py"/>
        <source>All runs of {n} in the text</source>
        <translation>文本中全部 {n} 元组的个数</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association.py"/>
        <source>Runs of {n} that have “{words}” from place {place} on</source>
        <translation>从第 {place} 个位置起为“{words}”的 {n} 元组个数</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association.py"/>
        <source>“{measure}” is no measure of association; choose one of {known}.</source>
        <translation>没有名为“{measure}”的关联度量；请从这些中选择：{known}。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association.py"/>
        <source>Weighing runs of {n} against chance</source>
        <translation>正在把 {n} 元组与偶然情形相比较</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_measures.py"/>
        <source>Surprise (PMI)</source>
        <translation>意外程度（PMI）</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_measures.py"/>
        <source>High where words meet far more often than chance would have it; each point doubles that. Very rare n-grams come out too high.</source>
        <translation>这些词相遇的次数远多于偶然时，数值就高；每高 1 分，倍数就翻一番。对十分罕见的 n 元组，数值会偏高。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_measures.py"/>
        <source>Surprise from -1 to 1 (NPMI)</source>
        <translation>意外程度，从 -1 到 1（NPMI）</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_measures.py"/>
        <source>1 where the words never occur apart, 0 where they meet as often as by chance.</source>
        <translation>1 表示这些词从不分开出现，0 表示它们相遇的次数与偶然无异。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_measures.py"/>
        <source>Confidence (t-score)</source>
        <translation>把握程度（t 值）</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_measures.py"/>
        <source>High where many occurrences show that the words meet more often than by chance.</source>
        <translation>有许多次出现足以说明这些词相遇得比偶然更多时，数值就高。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_measures.py"/>
        <source>Evidence (log-likelihood)</source>
        <translation>证据强度（对数似然）</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_measures.py"/>
        <source>High where it would be a strange accident if the last word did not depend on those before it; above 10.8 the odds are one in a thousand.</source>
        <translation>越难用“末词与前面的词无关”的巧合来解释，数值越高；超过 10.8 时，纯属巧合的可能性只有千分之一。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_measures.py"/>
        <source>Deviation (chi-squared)</source>
        <translation>偏离程度（卡方）</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_measures.py"/>
        <source>High where the counts are far from those of independent words; less reliable than log-likelihood where counts are small.</source>
        <translation>次数与各词相互独立时相差越远，数值越高；次数很少时不如对数似然可靠。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_measures.py"/>
        <source>Togetherness (Dice)</source>
        <translation>相伴程度（Dice 系数）</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_measures.py"/>
        <source>The share of their occurrences that the words spend together; 1 is always.</source>
        <translation>这些词的出现中有多大比例是在一起的；1 表示总在一起。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_worked.py"/>
        <source>Beginning and last word together</source>
        <translation>前部与末词同现</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_worked.py"/>
        <source>The beginning with another last word</source>
        <translation>前部配其他末词</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_worked.py"/>
        <source>The last word after another beginning</source>
        <translation>末词配其他前部</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_worked.py"/>
        <source>Neither of them</source>
        <translation>两者都没有</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_worked.py"/>
        <source>Share of occurrences spent together</source>
        <translation>在一起出现的占比</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_worked.py"/>
        <source>Difference in standard deviations</source>
        <translation>相差多少个标准差</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_worked.py"/>
        <source>Expected if the words were independent</source>
        <translation>各词相互独立时的期望次数</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_worked.py"/>
        <source>Times as often as expected</source>
        <translation>是期望次数的多少倍</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_worked.py"/>
        <source>How many doublings that is</source>
        <translation>相当于翻了几番</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_worked.py"/>
        <source>The most it could be, if the words never parted</source>
        <translation>若这些词从不分开，最多能到多少</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_worked.py"/>
        <source>Share of the most</source>
        <translation>占最大值的比例</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_worked.py"/>
        <source>Twice their sum</source>
        <translation>总和的两倍</translation>
    </message>
    <message>
        <location filename="../../engine/counts/association_worked.py"/>
        <source>Their sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <location filename="../../engine/counts/bow.py"/>
        <source>Shortest term</source>
        <translation>最短词项</translation>
    </message>
    <message>
        <location filename="../../engine/counts/bow.py"/>
        <source>The fewest neighbouring tokens that make a term; 1 takes single words.</source>
        <translation>最少把几个相邻的词例当作一个词项；1 表示单个的词。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/bow.py"/>
        <source>Longest term</source>
        <translation>最长词项</translation>
    </message>
    <message>
        <location filename="../../engine/counts/bow.py"/>
        <source>The most neighbouring tokens that make a term; 2 adds pairs such as “go fishing”.</source>
        <translation>最多把几个相邻的词例当作一个词项；2 表示加上“去 钓鱼”这样的词对。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/bow.py"/>
        <source>Only yes or no</source>
        <translation>只记有无</translation>
    </message>
    <message>
        <location filename="../../engine/counts/bow.py"/>
        <source>A cell says whether the term is in the document, not how often.</source>
        <translation>单元格只记词项在不在文档中，不记次数。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/bow.py"/>
        <source>Fewest documents</source>
        <translation>最少文档数</translation>
    </message>
    <message>
        <location filename="../../engine/counts/bow.py"/>
        <source>Leaves out terms that occur in fewer documents than this.</source>
        <translation>去掉出现在的文档数少于此数的词项。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/bow.py"/>
        <source>Most documents, in percent</source>
        <translation>最多文档占比（%）</translation>
    </message>
    <message>
        <location filename="../../engine/counts/bow.py"/>
        <source>Leaves out terms that occur in more than this part of all documents.</source>
        <translation>去掉在全部文档中占比超过此数的词项。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/bow.py"/>
        <source>Most terms</source>
        <translation>词项上限</translation>
    </message>
    <message>
        <location filename="../../engine/counts/bow.py"/>
        <source>Keeps only this many of the most frequent terms; 0 keeps them all.</source>
        <translation>只保留最常见的这么多个词项；0 表示全部保留。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/bow.py"/>
        <source>“Shortest term” ({low}) must not be larger than “Longest term” ({high}).</source>
        <translation>“最短词项”（{low}）不能大于“最长词项”（{high}）。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/bow.py"/>
        <source>Counting terms in documents</source>
        <translation>正在统计各文档中的词项</translation>
    </message>
    <message>
        <location filename="../../engine/counts/bow.py"/>
        <source>Turning columns into rows</source>
        <translation>正在把列转换为行</translation>
    </message>
    <message>
        <location filename="../../engine/counts/bow.py"/>
        <source>The longest document has {longest} tokens, so there is no term of {low}; lower “Shortest term”.</source>
        <translation>最长的文档只有 {longest} 个词例，所以没有长度为 {low} 的词项；请调低“最短词项”。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/bow.py"/>
        <source>No term is left: none occurs in {least} documents or more and in at most {most} percent of all; lower “Fewest documents” or raise “Most documents”.</source>
        <translation>一个词项也没有剩下：没有词项出现在至少 {least} 篇且不超过全部 {most}% 的文档中；请调低“最少文档数”，或调高“最多文档占比（%）”。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/concordance.py"/>
        <source>Sorting</source>
        <translation>正在排序</translation>
    </message>
    <message>
        <location filename="../../engine/counts/concordance.py"/>
        <source>“{phrase}” does not occur in the text.</source>
        <translation>文本中没有出现“{phrase}”。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/cooccurrence.py"/>
        <source>The window must be between 1 and {most} words; it is {window}.</source>
        <translation>窗口必须在 1 到 {most} 个词之间，现在是 {window}。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/explain.py"/>
        <source>Tokens in the document</source>
        <translation>文档的词例数</translation>
    </message>
    <message>
        <location filename="../../engine/counts/explain.py"/>
        <source>Occurrences of “{term}” in all documents</source>
        <translation>“{term}”在全部文档中的出现次数</translation>
    </message>
    <message>
        <location filename="../../engine/counts/explain.py"/>
        <source>Documents with “{term}”</source>
        <translation>含有“{term}”的文档数</translation>
    </message>
    <message>
        <location filename="../../engine/counts/explain.py"/>
        <source>One-hot vectors added up at “{term}”</source>
        <translation>独热向量在“{term}”处相加</translation>
    </message>
    <message>
        <location filename="../../engine/counts/explain.py"/>
        <source>Weight: tf · idf</source>
        <translation>权重：tf · idf</translation>
    </message>
    <message>
        <location filename="../../engine/counts/explain.py"/>
        <source>Term frequency (tf) of “{term}”</source>
        <translation>“{term}”的词频（tf）</translation>
    </message>
    <message>
        <location filename="../../engine/counts/explain.py"/>
        <source>Rarity (idf): {df} of {documents} documents have it</source>
        <translation>稀有程度（idf）：{documents} 篇文档中有 {df} 篇含有它</translation>
    </message>
    <message>
        <location filename="../../engine/counts/explain.py"/>
        <source>Length of the document's row</source>
        <translation>该文档那一行的长度</translation>
    </message>
    <message>
        <location filename="../../engine/counts/explain.py"/>
        <source>TF-IDF: weight / length</source>
        <translation>TF-IDF：权重 / 长度</translation>
    </message>
    <message>
        <location filename="../../engine/counts/grouping.py"/>
        <source>Counting runs of {n}</source>
        <translation>正在统计 {n} 元组</translation>
    </message>
    <message>
        <location filename="../../engine/counts/keyness.py"/>
        <source>High where chance alone would hardly make the shares of the word so different.</source>
        <translation>这个词在两个文本中的占比差异越难用偶然来解释，数值越高。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/keyness.py"/>
        <source>Doublings (log ratio)</source>
        <translation>翻番数（对数比）</translation>
    </message>
    <message>
        <location filename="../../engine/counts/keyness.py"/>
        <source>1 where the word is twice as common as in the other text, -1 where half as common.</source>
        <translation>1 表示这个词的常见程度是另一文本中的两倍，-1 表示只有一半。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/keyness.py"/>
        <source>Difference in percent (%DIFF)</source>
        <translation>百分比差异（%DIFF）</translation>
    </message>
    <message>
        <location filename="../../engine/counts/keyness.py"/>
        <source>100 where the word is twice as common as in the other text, -50 where half.</source>
        <translation>100 表示这个词的常见程度是另一文本中的两倍，-50 表示只有一半。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/keyness.py"/>
        <source>Evidence for texts of this length (BIC)</source>
        <translation>考虑文本长度的证据（BIC）</translation>
    </message>
    <message>
        <location filename="../../engine/counts/keyness.py"/>
        <source>Above 2 the difference is likely to be real, above 10 almost certain, below 0 not.</source>
        <translation>大于 2 说明差异很可能真实存在，大于 10 几乎可以肯定，小于 0 则说明没有差异。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/keyness.py"/>
        <source>Both texts must be counted over the same list of words.</source>
        <translation>两个文本必须按同一份词单计数。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/keyness.py"/>
        <source>One of the two texts has no words; there is nothing to compare with.</source>
        <translation>两个文本中有一个没有词，无从比较。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/keyness.py"/>
        <source>A word cannot occur less than 0 times, nor more often than its text has words ({total}).</source>
        <translation>一个词的出现次数不能少于 0，也不能多于文本的总词数（{total}）。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/keyness.py"/>
        <source>“{measure}” is no measure of keyness; choose one of {known}.</source>
        <translation>没有名为“{measure}”的关键性度量；请从这些中选择：{known}。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/keyness.py"/>
        <source>Less what a text of this length lets differ</source>
        <translation>减去这种长度的文本容许的差异</translation>
    </message>
    <message>
        <location filename="../../engine/counts/keyness.py"/>
        <source>Expected in the target</source>
        <translation>目标文本中的期望次数</translation>
    </message>
    <message>
        <location filename="../../engine/counts/keyness.py"/>
        <source>Expected in the reference</source>
        <translation>参照文本中的期望次数</translation>
    </message>
    <message>
        <location filename="../../engine/counts/keyness.py"/>
        <source>Log-likelihood</source>
        <translation>对数似然</translation>
    </message>
    <message>
        <location filename="../../engine/counts/keyness.py"/>
        <source>Neither text has the word</source>
        <translation>两个文本都没有这个词</translation>
    </message>
    <message>
        <location filename="../../engine/counts/keyness.py"/>
        <source>Share in the target</source>
        <translation>在目标文本中的占比</translation>
    </message>
    <message>
        <location filename="../../engine/counts/keyness.py"/>
        <source>Share in the reference</source>
        <translation>在参照文本中的占比</translation>
    </message>
    <message>
        <location filename="../../engine/counts/keyness.py"/>
        <source>Doublings of the share</source>
        <translation>占比翻了几番</translation>
    </message>
    <message>
        <location filename="../../engine/counts/keyness.py"/>
        <source>Difference in percent</source>
        <translation>相差的百分比</translation>
    </message>
    <message>
        <location filename="../../engine/counts/language_model.py"/>
        <source>The text holds no words; open another one or type some.</source>
        <translation>这个文本里没有词；请打开另一个文本，或自己输入一些文字。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/needs.py"/>
        <source>Counting runs of up to {n} of this text needs about {need} GB of memory; {free} GB are free. Lower “Longest” or raise “Rarest one kept”.</source>
        <translation>统计这个文本中长度不超过 {n} 的 n 元组约需 {need} GB 内存，而空闲内存只有 {free} GB。请调低“最长”，或调高“最低频次”。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/needs.py"/>
        <source>Counting terms of up to {n} tokens in this text needs about {need} GB of memory; {free} GB are free. Lower “Longest term” or raise “Fewest documents”.</source>
        <translation>统计这个文本中不超过 {n} 个词例的词项约需 {need} GB 内存，而空闲内存只有 {free} GB。请调低“最长词项”，或调高“最少文档数”。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/neighbours.py"/>
        <source>Counting the neighbours in this text needs about {need} GB of memory; {free} GB are free. Lower “Window” or keep fewer words.</source>
        <translation>统计这个文本中的邻词约需 {need} GB 内存，而空闲内存只有 {free} GB。请调低“窗口”，或少留一些词。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/neighbours.py"/>
        <source>Putting rows together</source>
        <translation>正在合并各行</translation>
    </message>
    <message>
        <location filename="../../engine/counts/neighbours.py"/>
        <source>Counting who stands near whom</source>
        <translation>正在统计哪些词彼此相邻</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_explained.py"/>
        <source>Knowing nothing: one of {size} tokens</source>
        <translation>一无所知时：{size} 个词例中任取一个</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_explained.py"/>
        <source>Nothing ever followed “{context}”, so what is known without it stands</source>
        <translation>“{context}”之后从未出现过任何词，因此只看不带它时所知道的</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_explained.py"/>
        <source>Weight γ of what is known without this context</source>
        <translation>不看这段上文时的概率所占的权重 γ</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_explained.py"/>
        <source>“{ngram}” occurs so many times</source>
        <translation>“{ngram}”出现的次数</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_explained.py"/>
        <source>So many different tokens stand before “{ngram}”</source>
        <translation>“{ngram}”之前出现过的不同词元数</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_explained.py"/>
        <source>Probability after “{context}”</source>
        <translation>在“{context}”之后的概率</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_explained.py"/>
        <source>Probability alone</source>
        <translation>单独的概率</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_language_model.py"/>
        <source>“{token}” does not occur in the text of this model.</source>
        <translation>这个模型的文本中没有出现“{token}”。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_language_model.py"/>
        <source>Between 0 and {most} tokens can be written at once.</source>
        <translation>一次可以写 0 到 {most} 个词例。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_language_model.py"/>
        <source>The temperature and the number of tokens to choose from must not be below 0.</source>
        <translation>温度和候选词例的个数都不能小于 0。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_model_config.py"/>
        <source>Length n</source>
        <translation>长度 n</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_model_config.py"/>
        <source>A token is guessed from the n - 1 tokens before it; 1 looks at no context at all.</source>
        <translation>根据前面的 n - 1 个词例来猜下一个词例；1 表示完全不看上文。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_model_config.py"/>
        <source>Kneser-Ney</source>
        <translation>Kneser-Ney 平滑</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_model_config.py"/>
        <source>Witten-Bell</source>
        <translation>Witten-Bell 平滑</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_model_config.py"/>
        <source>add a constant</source>
        <translation>加一个常数</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_model_config.py"/>
        <source>none, plain counts</source>
        <translation>不平滑，只用次数</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_model_config.py"/>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_model_config.py"/>
        <source>How what never occurred gets a little probability; Kneser-Ney is usually best.</source>
        <translation>怎样给从未出现过的内容留一点概率；通常以 Kneser-Ney 平滑为最好。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_model_config.py"/>
        <source>Kept back for measuring</source>
        <translation>留作测评</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_model_config.py"/>
        <source>Share of the text, at its end, that is not learned but used to measure the model.</source>
        <translation>文本末尾有多大一部分不用于学习，而用来测评模型。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_model_config.py"/>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_model_config.py"/>
        <source>Taken off every count by Kneser-Ney; 0 estimates it from what occurs once or twice.</source>
        <translation>Kneser-Ney 平滑从每个次数中减去的值；0 表示根据只出现一两次的内容来估计。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_model_config.py"/>
        <source>Added constant</source>
        <translation>所加的常数</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngram_model_config.py"/>
        <source>Added to the count of every token when a constant is added.</source>
        <translation>选择加一个常数时，给每个词例的次数加上的值。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngrams.py"/>
        <source>Shortest</source>
        <translation>最短</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngrams.py"/>
        <source>The fewest neighbouring tokens counted together; 1 counts single words.</source>
        <translation>最少把几个相邻的词例合在一起计数；1 表示数单个的词。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngrams.py"/>
        <source>Longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngrams.py"/>
        <source>The most neighbouring tokens counted together; 2 counts pairs such as “go fishing”.</source>
        <translation>最多把几个相邻的词例合在一起计数；2 表示数“去 钓鱼”这样的词对。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngrams.py"/>
        <source>Rarest one kept</source>
        <translation>最低频次</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngrams.py"/>
        <source>Leaves out n-grams that occur fewer times than this.</source>
        <translation>去掉出现次数低于此数的 n 元组。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngrams.py"/>
        <source>“Shortest” ({low}) must not be larger than “Longest” ({high}).</source>
        <translation>“最短”（{low}）不能大于“最长”（{high}）。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngrams.py"/>
        <source>Counting the documents with runs of {n}</source>
        <translation>正在统计含有各 {n} 元组的文档</translation>
    </message>
    <message>
        <location filename="../../engine/counts/ngrams.py"/>
        <source>No n-gram with n = {low} or more occurs {count} times or more; the longest document has {longest} tokens. Lower “Shortest” or “Rarest one kept”.</source>
        <translation>没有长度为 {low} 或以上的 n 元组出现 {count} 次以上；最长的文档只有 {longest} 个词例。请调低“最短”或“最低频次”。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/overlap.py"/>
        <source>“{keep}” is no way to thin out n-grams; choose one of {choices}.</source>
        <translation>没有名为“{keep}”的 n 元组精简方式；请从这些中选择：{choices}。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/overlap.py"/>
        <source>Comparing overlapping runs of {n}</source>
        <translation>正在比较重叠的 {n} 元组</translation>
    </message>
    <message>
        <location filename="../../engine/counts/perplexity.py"/>
        <source>Measuring on text that was not learned</source>
        <translation>正在用没有学过的文本测评</translation>
    </message>
    <message>
        <location filename="../../engine/counts/perplexity.py"/>
        <source>The model knows no word of this text, so it cannot be measured on it.</source>
        <translation>模型不认识这个文本中的任何一个词，因此无法用它来测评。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/places.py"/>
        <source>Finding runs of {n} in the text</source>
        <translation>正在文本中查找 {n} 元组</translation>
    </message>
    <message>
        <location filename="../../engine/counts/profiles.py"/>
        <source>The documents have no labels; open a folder with sub-folders, or a table and choose its label column.</source>
        <translation>这些文档没有标签；请打开带有子文件夹的文件夹，或打开一张表格并选择标签列。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/similarity.py"/>
        <source>None of these words is a term here; try others.</source>
        <translation>这些词都不是这里的词项；请换别的词试试。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/similarity.py"/>
        <source>{count} documents are too many to compare each with each; choose at most {most}.</source>
        <translation>{count} 篇文档太多，无法两两比较；请最多选择 {most} 篇。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/similarity.py"/>
        <source>“{term}” in both</source>
        <translation>两者都有“{term}”</translation>
    </message>
    <message>
        <location filename="../../engine/counts/similarity.py"/>
        <source>Sum of the products</source>
        <translation>乘积之和</translation>
    </message>
    <message>
        <location filename="../../engine/counts/similarity.py"/>
        <source>Length of the first row</source>
        <translation>第一行的长度</translation>
    </message>
    <message>
        <location filename="../../engine/counts/similarity.py"/>
        <source>Length of the second row</source>
        <translation>第二行的长度</translation>
    </message>
    <message>
        <location filename="../../engine/counts/similarity.py"/>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <location filename="../../engine/counts/tfidf.py"/>
        <source>how often it occurs</source>
        <translation>出现次数</translation>
    </message>
    <message>
        <location filename="../../engine/counts/tfidf.py"/>
        <source>1 + ln of how often</source>
        <translation>1 + ln（次数）</translation>
    </message>
    <message>
        <location filename="../../engine/counts/tfidf.py"/>
        <source>compared with the most frequent</source>
        <translation>与最常见的词项相比</translation>
    </message>
    <message>
        <location filename="../../engine/counts/tfidf.py"/>
        <source>only whether it occurs</source>
        <translation>只看是否出现</translation>
    </message>
    <message>
        <location filename="../../engine/counts/tfidf.py"/>
        <source>In the document (tf)</source>
        <translation>在文档之内（tf）</translation>
    </message>
    <message>
        <location filename="../../engine/counts/tfidf.py"/>
        <source>How much it counts that a term occurs often in one document.</source>
        <translation>一个词项在一篇文档中出现多次时，加重多少。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/tfidf.py"/>
        <source>ln((D + 1) / (df + 1)) + 1</source>
        <translation>平滑：ln((D + 1) / (df + 1)) + 1</translation>
    </message>
    <message>
        <location filename="../../engine/counts/tfidf.py"/>
        <source>ln(D / df)</source>
        <translation>标准：ln(D / df)</translation>
    </message>
    <message>
        <location filename="../../engine/counts/tfidf.py"/>
        <source>ln(D / df) + 1</source>
        <translation>加一：ln(D / df) + 1</translation>
    </message>
    <message>
        <location filename="../../engine/counts/tfidf.py"/>
        <source>ln((D − df) / df)</source>
        <translation>概率：ln((D − df) / df)</translation>
    </message>
    <message>
        <location filename="../../engine/counts/tfidf.py"/>
        <source>no weight</source>
        <translation>不加权</translation>
    </message>
    <message>
        <location filename="../../engine/counts/tfidf.py"/>
        <source>Among all documents (idf)</source>
        <translation>在文档之间（idf）</translation>
    </message>
    <message>
        <location filename="../../engine/counts/tfidf.py"/>
        <source>How much a term loses by occurring in many of the D documents (df of them).</source>
        <translation>一个词项出现在 D 篇文档中的许多篇（df 篇）时，减轻多少。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/tfidf.py"/>
        <source>length 1</source>
        <translation>长度为 1</translation>
    </message>
    <message>
        <location filename="../../engine/counts/tfidf.py"/>
        <source>sum 1</source>
        <translation>总和为 1</translation>
    </message>
    <message>
        <location filename="../../engine/counts/tfidf.py"/>
        <source>as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <location filename="../../engine/counts/tfidf.py"/>
        <source>Long documents (norm)</source>
        <translation>长文档（归一化）</translation>
    </message>
    <message>
        <location filename="../../engine/counts/tfidf.py"/>
        <source>Makes long and short documents comparable by dividing each row by its length.</source>
        <translation>把每一行除以它的长度，使长短文档可以相互比较。</translation>
    </message>
    <message>
        <location filename="../../engine/counts/tfidf.py"/>
        <source>Weighing the terms</source>
        <translation>正在给词项加权</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/analogies.py"/>
        <source>No line holds the four words of an analogy, such as: man king woman queen</source>
        <translation>没有一行含有类比的四个词，例如：man king woman queen</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/analogies.py"/>
        <source>Asking analogies</source>
        <translation>正在做类比题</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/count_based.py"/>
        <source>Finding the strongest directions</source>
        <translation>正在寻找最强的方向</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/count_based.py"/>
        <source>Adding up counts</source>
        <translation>正在累加次数</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/count_based.py"/>
        <source>Comparing counts with chance</source>
        <translation>正在把次数与偶然情形相比较</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/count_based.py"/>
        <source>No two words stand together more often than by chance; lower “Shift” or open a longer text.</source>
        <translation>没有两个词相遇得比偶然更多；请调低“偏移”，或打开更长的文本。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/count_based.py"/>
        <source>Putting the vectors together</source>
        <translation>正在组合词向量</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/count_based_config.py"/>
        <source>Dimensions</source>
        <translation>维数</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/count_based_config.py"/>
        <source>How many numbers describe a word; never more than there are words.</source>
        <translation>用多少个数描述一个词；不会多于词的个数。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/count_based_config.py"/>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/count_based_config.py"/>
        <source>How many words to the left and right count as neighbours, at most.</source>
        <translation>左右最多各看几个词作为邻词。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/count_based_config.py"/>
        <source>Near ones count more</source>
        <translation>近的分量更重</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/count_based_config.py"/>
        <source>A neighbour at distance d counts 1 / d; otherwise all count 1.</source>
        <translation>距离为 d 的邻词按 1 / d 计数；否则都按 1 计数。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/count_based_config.py"/>
        <source>Smoothing of contexts</source>
        <translation>上下文平滑</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/count_based_config.py"/>
        <source>Context counts are taken to this power, so that rare ones surprise less; 1 is none.</source>
        <translation>把上下文的次数取这个次幂，使罕见的上下文不那么意外；1 表示不平滑。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/count_based_config.py"/>
        <source>Shift</source>
        <translation>偏移</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/count_based_config.py"/>
        <source>A pair must occur more than this many times as often as by chance.</source>
        <translation>一对词出现的次数必须超过偶然情形的这么多倍。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/count_based_config.py"/>
        <source>Power of the strengths</source>
        <translation>强度的幂</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/count_based_config.py"/>
        <source>How much strong directions count: 0 all alike, 1 as strong as they are.</source>
        <translation>强的方向占多大分量：0 表示一视同仁，1 表示按原来的强度。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/count_based_config.py"/>
        <source>Rounds</source>
        <translation>轮数</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/count_based_config.py"/>
        <source>How often the directions are improved; more is more exact.</source>
        <translation>把方向改进多少遍；遍数越多越精确。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/course.py"/>
        <source>The numbers grew beyond all bounds after {step} {unit}; try a learning rate below {rate}.</source>
        <translation>学到 {step} 个{unit}之后，数值失控了；请试试低于 {rate} 的学习率。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>Word2Vec skip-gram</source>
        <translation>Word2Vec 跳字模型</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>Word2Vec CBOW</source>
        <translation>Word2Vec 连续词袋</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>GloVe</source>
        <translation>GloVe</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>FastText</source>
        <translation>FastText</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>Counting (PPMI + SVD)</source>
        <translation>计数法（PPMI + SVD）</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>Five ways from neighbours to vectors; each is explained beside the picture.</source>
        <translation>从邻词得到向量的五种方法；图旁有每一种的说明。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>How often the whole text is gone through; short texts need more.</source>
        <translation>把整个文本学多少遍；文本越短，需要的遍数越多。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>Shortest piece</source>
        <translation>最短片段</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>The fewest letters of the pieces a word is cut into; for Chinese take 1.</source>
        <translation>把词切成片段时，一个片段最少几个字母；中文请用 1。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>Longest piece</source>
        <translation>最长片段</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>The most letters of a piece of a word.</source>
        <translation>词的一个片段最多几个字母。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>Negative words</source>
        <translation>负样本数</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>How many random words each pair is told apart from.</source>
        <translation>每一对词要与多少个随机的词区分开来。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>How large the first steps are; 0 takes what suits the method.</source>
        <translation>最初的步子有多大；0 表示用适合该方法的值。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>Thin out above</source>
        <translation>高频词下采样</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>Words with a larger share of the text are skipped now and then; 0 skips none.</source>
        <translation>在文本中占比高于此数的词，时不时跳过一次；0 表示都不跳过。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>Negative sampling</source>
        <translation>负采样</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>Hierarchical softmax</source>
        <translation>层次 softmax</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>Guess checked by</source>
        <translation>猜测的检验方式</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>Against a few random words, or along the branches of a Huffman tree.</source>
        <translation>与几个随机的词相比，或沿着霍夫曼树的分支走。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>“Shortest piece” ({low}) must not be longer than “Longest piece” ({high}).</source>
        <translation>“最短片段”（{low}）不能大于“最长片段”（{high}）。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/embedding.py"/>
        <source>The last run used another method; press “Run” to start anew.</source>
        <translation>上一次运行用的是另一种方法；请按“运行”重新开始。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext.py"/>
        <source>Learning from neighbours</source>
        <translation>正在向邻词学习</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext.py"/>
        <source>The model knows other words than this text has; train a new one.</source>
        <translation>模型认识的词与这个文本的词不同；请重新训练一个。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext.py"/>
        <source>The model was made with other settings of “Dimensions”, “Shortest piece”, “Longest piece” or “Places for pieces”; train a new one.</source>
        <translation>这个模型的“维数”、“最短片段”、“最长片段”或“片段的位置数”与现在的设置不同；请重新训练一个。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext.py"/>
        <source>The pieces of these words need about {need} GB of memory; {free} GB are free. Raise “Rarest word learned” or lower “Dimensions”.</source>
        <translation>这些词的片段约需 {need} GB 内存，而空闲内存只有 {free} GB。请调高“学习的最低词频”，或调低“维数”。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_bin.py"/>
        <source>Writing the model</source>
        <translation>正在写入模型</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_bin.py"/>
        <source>A word holds the character 0, which a fastText model cannot hold.</source>
        <translation>有一个词含有空字符（编码 0），fastText 模型无法保存。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_bin.py"/>
        <source>“{name}” takes {need} GB; {free} GB are free there. With fewer “Places for pieces” it takes less.</source>
        <translation>“{name}”需要 {need} GB，而那里只剩 {free} GB。调低“片段的位置数”会小一些。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_config.py"/>
        <source>The most letters of a piece; 0 leaves pieces out, so that only whole words learn.</source>
        <translation>一个片段最多几个字母；0 表示不用片段，只学整词。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_config.py"/>
        <source>Rarest word learned</source>
        <translation>学习的最低词频</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_config.py"/>
        <source>Words that occur less often are left out; they get their vectors from pieces.</source>
        <translation>出现次数低于此数的词不学；它们的向量由片段得到。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_config.py"/>
        <source>How large the first steps are; it falls to almost nothing at the end.</source>
        <translation>最初的步子有多大；到最后会降到几乎为零。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_config.py"/>
        <source>Places for pieces</source>
        <translation>片段的位置数</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_config.py"/>
        <source>Pieces are numbered up to this; if there are more of them, some share a vector.</source>
        <translation>片段的编号不超过此数；片段更多时，有些会共用一个向量。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_layout.py"/>
        <source>“{name}” is a fastText model that gives labels to texts; open one of word vectors.</source>
        <translation>“{name}”是给文本贴标签的 fastText 模型；请打开词向量的模型。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_layout.py"/>
        <source>“{name}” is damaged: what it says of itself cannot be.</source>
        <translation>“{name}”已损坏：它对自身的描述不可能成立。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_layout.py"/>
        <source>“{name}” is incomplete; copy or download it again.</source>
        <translation>“{name}”不完整；请重新复制或下载。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_layout.py"/>
        <source>“{name}” is a compressed fastText model (.ftz), which cannot be read here; open the .bin it was made from.</source>
        <translation>“{name}”是压缩的 fastText 模型（.ftz），这里无法读取；请打开压缩前的 .bin 文件。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_model.py"/>
        <source>Putting the words together from their pieces</source>
        <translation>正在用片段拼出词</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_reading.py"/>
        <source>“{name}” cannot be opened: {reason}.</source>
        <translation>无法打开“{name}”：{reason}。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_reading.py"/>
        <source>“{name}” is damaged: some of its numbers are none.</source>
        <translation>“{name}”已损坏：其中有些数不是数。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_reading.py"/>
        <source>Reading the model</source>
        <translation>正在读取模型</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_reading.py"/>
        <source>“{name}” is no fastText model (.bin).</source>
        <translation>“{name}”不是 fastText 模型（.bin）。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_reading.py"/>
        <source>“{name}” was written by a version of fastText that is not known here ({version}).</source>
        <translation>“{name}”由这里不认识的 fastText 版本（{version}）写成。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_reading.py"/>
        <source>“{name}” needs up to {need} GB of memory; {free} GB are free.</source>
        <translation>“{name}”最多需要 {need} GB 内存，而空闲内存只有 {free} GB。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_table.py"/>
        <source>Laying the pieces out</source>
        <translation>正在排开片段</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_table.py"/>
        <source>Filling the table</source>
        <translation>正在填表</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/fasttext_table.py"/>
        <source>Putting the pieces in order</source>
        <translation>正在给片段排序</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats.py"/>
        <source>The number of words to load must be 1 or more.</source>
        <translation>要载入的词数至少为 1。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats.py"/>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats.py"/>
        <source>Whole words only: the file holds no pieces to build vectors of new words from.</source>
        <translation>只有整词：文件中没有片段，无法为新词拼出向量。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats.py"/>
        <source>it announces {announced} words of {dimension} numbers and has room for {room} at most; it is incomplete or damaged, and only words at its beginning can be loaded</source>
        <translation>文件自称有 {announced} 个 {dimension} 维的词，实际最多放得下 {room} 个；它不完整或已损坏，只能载入开头的词</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats.py"/>
        <source>there is not enough memory for it; load only the first words of it</source>
        <translation>内存不够；请只载入开头的词</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_arrays.py"/>
        <source>it holds no single table of floating-point numbers</source>
        <translation>其中没有唯一的一张浮点数表</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_arrays.py"/>
        <source>The file names no words; its rows go by their numbers.</source>
        <translation>文件没有写出词；各行以编号为名。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_arrays.py"/>
        <source>its words are kept in a way that is not known here</source>
        <translation>词的保存方式在这里无法识别</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_arrays.py"/>
        <source>its words are damaged</source>
        <translation>其中的词已损坏</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_arrays.py"/>
        <source>it has {words} words for {rows} rows of numbers</source>
        <translation>其中有 {words} 个词，却有 {rows} 行数</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_arrays.py"/>
        <source>the file is damaged or incomplete</source>
        <translation>文件已损坏或不完整</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_binary.py"/>
        <source>What follows the last announced word was left out.</source>
        <translation>文件在声明的最后一个词之后的内容已略去。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_binary.py"/>
        <source>a word of it is longer than {limit} bytes</source>
        <translation>其中有一个词超过 {limit} 字节</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_binary.py"/>
        <source>one of its words has no letters; the file is damaged</source>
        <translation>其中有一个词是空的；文件已损坏</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_carry.py"/>
        <source>The word {word} cannot be written as UTF-8.</source>
        <translation>词 {word} 无法用 UTF-8 写出。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_carry.py"/>
        <source>This format cannot hold the word {word} because of its length, spaces, tabs or lines; save as npz or safetensors instead.</source>
        <translation>由于长度，或其中的空格、制表符、换行，这种格式无法保存词 {word}；请改存为 npz 或 safetensors。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_npy.py"/>
        <source>it holds a pickle; such files can run programs and are never opened</source>
        <translation>其中含有 pickle 数据；这类文件能够运行程序，绝不打开</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_npy.py"/>
        <source>it holds arrays of the same name, or more than {limit}</source>
        <translation>其中的数组有重名，或超过 {limit} 个</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_npy.py"/>
        <source>its array “{name}” is not a plain table of numbers</source>
        <translation>数组“{name}”不是普通的数字表</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_npy.py"/>
        <source>its array “{name}” contains Python objects, which can run programs; it is refused</source>
        <translation>数组“{name}”含有 Python 对象，可能会运行程序，因此拒绝读取</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_npy.py"/>
        <source>its array “{name}” is damaged or incomplete</source>
        <translation>数组“{name}”已损坏或不完整</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_npy.py"/>
        <source>it holds something that is not a NumPy array</source>
        <translation>其中含有不是 NumPy 数组的内容</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_npy.py"/>
        <source>the header of an array in it is longer than {limit} bytes</source>
        <translation>其中一个数组的文件头超过 {limit} 字节</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_projector.py"/>
        <source>line {line} does not hold {dimension} numbers</source>
        <translation>第 {line} 行不是 {dimension} 个数</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_projector.py"/>
        <source>its rows and the words in the table beside it are not equally many</source>
        <translation>它的行数与旁边那张表的词数不一致</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_rows.py"/>
        <source>it is incomplete: {seen} of the {announced} words it announces are whole; those can be loaded alone</source>
        <translation>文件不完整：声明的 {announced} 个词中只有 {seen} 个完整；可以只载入这些</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_rows.py"/>
        <source>it holds no words</source>
        <translation>其中没有词</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_rows.py"/>
        <source>Repeated words, of which the first was kept: {count}.</source>
        <translation>重复的词，只保留了第一个：{count} 个。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_rows.py"/>
        <source>Words with damaged letters, which were replaced: {count}.</source>
        <translation>含有损坏的字符、已经替换的词：{count} 个。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_rows.py"/>
        <source>Words whose vectors hold infinite or undefined numbers: {count}.</source>
        <translation>向量中含有无穷大或无定义的数的词：{count} 个。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_rows.py"/>
        <source>its vectors would have {dimension} numbers; 1 to {limit} are possible</source>
        <translation>其中的向量有 {dimension} 维，而这里只能是 1 到 {limit} 维</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_rows.py"/>
        <source>its vectors need about {needed} GB of memory and {free} GB are free; load only the first words of it</source>
        <translation>其中的向量约需 {needed} GB 内存，而空闲内存只有 {free} GB；请只载入开头的词</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_safetensors.py"/>
        <source>its header is said to be longer than the file or than any should be</source>
        <translation>文件头声称的长度超过了文件本身，或超过了合理的限度</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_safetensors.py"/>
        <source>its arrays overlap, leave gaps or are cut short</source>
        <translation>其中的数组有重叠、有空缺，或被截断</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_safetensors.py"/>
        <source>it holds an array of numbers of a kind not known here</source>
        <translation>其中有一个数组的数字类型在这里无法识别</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_safetensors.py"/>
        <source>its header is damaged</source>
        <translation>文件头已损坏</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_save.py"/>
        <source>There are no words to save.</source>
        <translation>没有可保存的词。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_save.py"/>
        <source>There is no format “{format}” for word vectors.</source>
        <translation>没有名为“{format}”的词向量格式。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_save.py"/>
        <source>Writing the vectors</source>
        <translation>正在写入向量</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_save.py"/>
        <source>A GloVe file cannot hold vectors of one number; choose another format.</source>
        <translation>GloVe 文件无法保存只有一维的向量；请选择其他格式。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_sniff.py"/>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_sniff.py"/>
        <source>it is a pickle file; such files can run programs and are never opened</source>
        <translation>这是 pickle 文件；这类文件能够运行程序，绝不打开</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_sniff.py"/>
        <source>its header announces a number of more than {limit} digits</source>
        <translation>文件头中有一个超过 {limit} 位的数</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_sniff.py"/>
        <source>its header announces no words</source>
        <translation>文件头没有声明任何词</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_sniff.py"/>
        <source>it is a {kind} file and holds no word vectors</source>
        <translation>这是 {kind} 文件，其中没有词向量</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_sniff.py"/>
        <source>it is UTF-16 or UTF-32 text; save it as UTF-8</source>
        <translation>这是 UTF-16 或 UTF-32 文本；请另存为 UTF-8</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_sniff.py"/>
        <source>it holds no word vectors: neither lines of a word and numbers, nor word2vec, fastText, NumPy or safetensors data</source>
        <translation>其中没有词向量：既不是一行一个词加数字，也不是 word2vec、fastText、NumPy 或 safetensors 数据</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_source.py"/>
        <source>it unpacks to more than {ratio} times its size, which no word vectors do</source>
        <translation>解压后会超过原大小的 {ratio} 倍，正常的词向量不会这样</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_source.py"/>
        <source>it is packed with gzip; unpack it first</source>
        <translation>文件用 gzip 压缩过；请先解压</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_source.py"/>
        <source>a line of it is longer than {limit} bytes</source>
        <translation>其中有一行超过 {limit} 字节</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_source.py"/>
        <source>the packed file is damaged or incomplete</source>
        <translation>压缩文件已损坏或不完整</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formats_text.py"/>
        <source>line {line} does not hold a word and {dimension} numbers</source>
        <translation>第 {line} 行不是一个词加 {dimension} 个数</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formula.py"/>
        <source>Type words with + and - between them, such as: king - man + woman</source>
        <translation>请输入用 + 和 - 连接的词，例如：国王 - 男人 + 女人</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formula.py"/>
        <source>Between “{first}” and “{second}” a + or a - is missing.</source>
        <translation>“{first}”与“{second}”之间缺少 + 或 -。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/formula.py"/>
        <source>In “{formula}” a word is missing.</source>
        <translation>“{formula}”中缺少一个词。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/glove.py"/>
        <source>Learning who stands near whom</source>
        <translation>正在学习哪些词彼此相邻</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/glove.py"/>
        <source>The model was made with another number of “Dimensions”; train a new one.</source>
        <translation>这个模型的“维数”与现在的设置不同；请重新训练一个。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/glove.py"/>
        <source>Drawing the first vectors</source>
        <translation>正在抽取最初的向量</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/glove_batches.py"/>
        <source>Dealing pairs into batches</source>
        <translation>正在把词对分成小批</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/glove_config.py"/>
        <source>How many words to the left and right count as neighbours; near ones count more.</source>
        <translation>左右最多各看几个词作为邻词；越近的分量越重。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/glove_config.py"/>
        <source>How often all pairs of neighbours are gone through; short texts need more.</source>
        <translation>把所有邻词对学多少遍；文本越短，需要的遍数越多。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/glove_config.py"/>
        <source>How large the first steps are; they shrink by themselves as a word is learned.</source>
        <translation>最初的步子有多大；一个词学得越多，步子自己就越小。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/glove_config.py"/>
        <source>Full weight from</source>
        <translation>满权重的次数</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/glove_config.py"/>
        <source>Pairs counted this often weigh 1, rarer ones less; small for short texts.</source>
        <translation>次数达到此数的词对权重为 1，更少见的权重较小；文本短时请用小一些的值。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/glove_config.py"/>
        <source>Weight of rare pairs</source>
        <translation>罕见词对的权重</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/glove_config.py"/>
        <source>How fast the weight of rarer pairs falls: 0 not at all, 1 with their count.</source>
        <translation>越少见的词对，权重下降得有多快：0 表示不下降，1 表示与次数成正比。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/one_cell.py"/>
        <source>How often they stand near each other</source>
        <translation>两个词相邻的次数</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/one_cell.py"/>
        <source>What the vectors should say</source>
        <translation>向量应该给出的值</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/one_cell.py"/>
        <source>Product of the vectors, and both biases</source>
        <translation>两个向量的乘积，加上两个偏置</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/one_cell.py"/>
        <source>How far off that is</source>
        <translation>相差多少</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/one_cell.py"/>
        <source>Weight of the pair</source>
        <translation>这对词的权重</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/one_cell.py"/>
        <source>Size of the step: learning rate, weight, difference</source>
        <translation>步子的大小：学习率、权重与差值之积</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/one_cell.py"/>
        <source>What the vectors say after the step</source>
        <translation>走一步之后向量给出的值</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/one_cell.py"/>
        <source>Expected by chance</source>
        <translation>偶然情形下的期望次数</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/one_cell.py"/>
        <source>Times as often as by chance</source>
        <translation>是偶然情形的多少倍</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/one_cell.py"/>
        <source>What the vectors multiply to</source>
        <translation>两个向量的乘积</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/one_cell.py"/>
        <source>What they should: only what is more than chance</source>
        <translation>应有的乘积：只算超出偶然的部分</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/one_pair.py"/>
        <source>Score: the product of both vectors</source>
        <translation>得分：两个向量的乘积</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/one_pair.py"/>
        <source>As a probability</source>
        <translation>化为概率</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/one_pair.py"/>
        <source>What it should be</source>
        <translation>应该是多少</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/one_pair.py"/>
        <source>How far off it is</source>
        <translation>相差多少</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/one_pair.py"/>
        <source>Size of the step: learning rate times that</source>
        <translation>步子的大小：学习率乘以这个差</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/one_pair.py"/>
        <source>Score after both vectors moved</source>
        <translation>两个向量移动之后的得分</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/one_pair.py"/>
        <source>As a probability now</source>
        <translation>现在的概率</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/outlook.py"/>
        <source>{words} words, and none of them occurs {least} times: watch how the method works, but do not believe the neighbours, they are mostly chance.</source>
        <translation>共有 {words} 个词，没有一个出现 {least} 次：可以看看方法怎样运作，但不要相信近邻，它们多半只是碰巧。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/outlook.py"/>
        <source>{words} words are little: only the {enough} that occur {least} times or more can get sensible neighbours; train again with another seed and see which of them stay.</source>
        <translation>{words} 个词偏少：只有出现 {least} 次以上的 {enough} 个词能得到合理的近邻；请换一个随机种子再训练，看看哪些近邻不变。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/outlook.py"/>
        <source>{words} words: expect sensible neighbours for the {enough} that occur {least} times or more; those of the other {rare} are mostly chance.</source>
        <translation>共有 {words} 个词：出现 {least} 次以上的 {enough} 个可望得到合理的近邻；其余 {rare} 个的近邻多半只是碰巧。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/outlook.py"/>
        <source>{words} words, and each of the {enough} different ones occurs {least} times or more: expect sensible neighbours for all of them.</source>
        <translation>共有 {words} 个词，{enough} 个不同的词每个都出现 {least} 次以上：都可望得到合理的近邻。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/outlook.py"/>
        <source>{words} words are plenty: {enough} different ones occur {least} times or more, and their neighbours can be trusted; rarer ones stay uncertain.</source>
        <translation>{words} 个词非常充足：{enough} 个不同的词出现 {least} 次以上，它们的近邻可以相信；更少见的词仍不可靠。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/progress.py"/>
        <source>words</source>
        <translation>词</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/progress.py"/>
        <source>pairs</source>
        <translation>词对</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/progress.py"/>
        <source>cells</source>
        <translation>单元格</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/quality.py"/>
        <source>No line holds two words and a number, such as: tiger, cat, 7.35</source>
        <translation>没有一行含有两个词和一个数，例如：tiger, cat, 7.35</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/senses.py"/>
        <source>“{word}” has {count} places with known neighbours in the text; two senses need {fewest} or more.</source>
        <translation>文本中“{word}”只有 {count} 处有认识的邻词；要分出两个词义，至少需要 {fewest} 处。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/senses.py"/>
        <source>Reading the sentences</source>
        <translation>正在读句子</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/sentences.py"/>
        <source>Choosing the words to learn</source>
        <translation>正在选择要学的词</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/sentences.py"/>
        <source>No document has two words that occur {min_count} times or more; lower “Rarest word learned” or open a longer text.</source>
        <translation>没有一篇文档含有两个出现 {min_count} 次以上的词；请调低“学习的最低词频”，或打开更长的文本。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/sentences.py"/>
        <source>The text has only one different word; an embedding needs at least two.</source>
        <translation>文本中只有一个不同的词；词向量至少需要两个。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/sentences.py"/>
        <source>Fewer than two words occur {min_count} times or more; lower “Rarest word learned” or open a longer text.</source>
        <translation>出现 {min_count} 次以上的词不到两个；请调低“学习的最低词频”，或打开更长的文本。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/shared_settings.py"/>
        <source>Skip-gram</source>
        <translation>跳字模型</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/shared_settings.py"/>
        <source>CBOW</source>
        <translation>连续词袋</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/shared_settings.py"/>
        <source>Skip-gram guesses the neighbours from the word; CBOW guesses the word from its neighbours.</source>
        <translation>跳字模型由词猜邻词；连续词袋由邻词猜词。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/shared_settings.py"/>
        <source>How many numbers describe a word; 50 to 100 are enough for one book.</source>
        <translation>用多少个数描述一个词；一本书用 50 到 100 就够了。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/shared_settings.py"/>
        <source>How often the whole text is read; short texts need more.</source>
        <translation>把整个文本读多少遍；文本越短，需要的遍数越多。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/shared_settings.py"/>
        <source>Words that occur less often are left out before windows are laid.</source>
        <translation>出现次数低于此数的词，在划定窗口之前就去掉。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/shared_settings.py"/>
        <source>Keep a part to judge</source>
        <translation>留出一部分测评</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/shared_settings.py"/>
        <source>Keeps back up to two words in a hundred, so that learning is judged on unseen text.</source>
        <translation>每一百个词最多留出两个，用没有学过的文本来测评。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/shared_settings.py"/>
        <source>Chance</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/shared_settings.py"/>
        <source>The same number gives the same result again.</source>
        <translation>同一个数总是得到同样的结果。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/space.py"/>
        <source>The vector of “{word}” points nowhere: it is all zeros or damaged.</source>
        <translation>“{word}”的向量没有方向：它全是零，或已损坏。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/space.py"/>
        <source>Name three words or more to find the one that does not belong.</source>
        <translation>请给出三个以上的词，才能找出不合群的那个。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/space.py"/>
        <source>The vectors here have {dimension} numbers each; the one asked about has {size}.</source>
        <translation>这里的向量都是 {dimension} 维，而所查询的向量是 {size} 维。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/space.py"/>
        <source>“{chosen}” is unknown; choose one of {known}.</source>
        <translation>没有名为“{chosen}”的选项；请从这些中选择：{known}。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/spelling.py"/>
        <source>“{word}” is not among the {count} words here.</source>
        <translation>这里的 {count} 个词中没有“{word}”。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/spelling.py"/>
        <source>“{word}” is not among the {count} words here; did you mean {close}?</source>
        <translation>这里的 {count} 个词中没有“{word}”；您要找的是不是{close}？</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/stability.py"/>
        <source>Matching the words of the two spaces</source>
        <translation>正在对应两个向量空间的词</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/stability.py"/>
        <source>The two spaces have fewer than two words in common.</source>
        <translation>两个向量空间共有的词不到两个。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/stability.py"/>
        <source>Comparing neighbours</source>
        <translation>正在比较近邻</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/subwords.py"/>
        <source>Cutting the words into pieces</source>
        <translation>正在把词切成片段</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/subwords.py"/>
        <source>Finding the pieces that words share</source>
        <translation>正在寻找词之间共有的片段</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/word2vec.py"/>
        <source>The model was made with other settings of “Dimensions” or “Guess checked by”; train a new one.</source>
        <translation>这个模型的“维数”或“猜测的检验方式”与现在的设置不同；请重新训练一个。</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/word_columns.py"/>
        <source>Reading the table</source>
        <translation>正在读取表格</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/word_columns.py"/>
        <source>it needs two columns: a word, and what is to be said about it</source>
        <translation>它需要两列：词，以及关于这个词的取值</translation>
    </message>
    <message>
        <location filename="../../engine/embeddings/word_lists.py"/>
        <source>Lines that could not be read: {count}. The first is “{line}”.</source>
        <translation>无法读取的行：{count} 行。第一行是“{line}”。</translation>
    </message>
    <message>
        <location filename="../../engine/files.py"/>
        <source>“{name}” could not be saved: {reason}; make room or choose another folder.</source>
        <translation>无法保存“{name}”：{reason}；请腾出空间，或选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../engine/files.py"/>
        <source>The path holds a NUL character and cannot name a file.</source>
        <translation>路径中含有空字符（NUL），不能作为文件名。</translation>
    </message>
    <message>
        <location filename="../../engine/projection/axes.py"/>
        <source>This axis points nowhere: its two ends are the same. Choose other words.</source>
        <translation>这条轴没有方向：两端相同。请选择其他的词。</translation>
    </message>
    <message>
        <location filename="../../engine/projection/clusters.py"/>
        <source>None of these words has a vector, so they cannot be grouped.</source>
        <translation>这些词都没有向量，无法分组。</translation>
    </message>
    <message>
        <location filename="../../engine/projection/clusters.py"/>
        <source>Grouping words</source>
        <translation>正在给词分组</translation>
    </message>
    <message>
        <location filename="../../engine/projection/clusters.py"/>
        <source>Choosing the first centres</source>
        <translation>正在选择最初的中心</translation>
    </message>
    <message>
        <location filename="../../engine/projection/honesty.py"/>
        <source>Comparing the map with the vectors</source>
        <translation>正在比较地图与向量</translation>
    </message>
    <message>
        <location filename="../../engine/projection/honesty.py"/>
        <source>There are too few words to say how true this map is.</source>
        <translation>词太少，说不出这张地图有多真实。</translation>
    </message>
    <message>
        <location filename="../../engine/projection/honesty.py"/>
        <source>On average {kept} of the {k} nearest neighbours are near on this map; look closer before you believe a group.</source>
        <translation>{k} 个近邻中平均有 {kept} 个在这张地图上也相近；相信一个群之前，请再仔细看看。</translation>
    </message>
    <message>
        <location filename="../../engine/projection/honesty.py"/>
        <source>On average {kept} of the {k} nearest neighbours are near on this map; words drawn together mostly belong together.</source>
        <translation>{k} 个近邻中平均有 {kept} 个在这张地图上也相近；画在一起的词大多确实相近。</translation>
    </message>
    <message>
        <location filename="../../engine/projection/honesty.py"/>
        <source>Neighbours on this map are hardly better than chance; trust the list, not the picture.</source>
        <translation>这张地图上的近邻几乎不比随机好；请相信列表，不要相信图。</translation>
    </message>
    <message>
        <location filename="../../engine/projection/honesty.py"/>
        <source>Only 1 in {one_in} of the nearest neighbours is near on this map; trust the list, not the picture.</source>
        <translation>每 {one_in} 个近邻中只有 1 个在这张地图上也相近；请相信列表，不要相信图。</translation>
    </message>
    <message>
        <location filename="../../engine/projection/pca.py"/>
        <source>Looking for the widest view</source>
        <translation>正在寻找最开阔的视角</translation>
    </message>
    <message>
        <location filename="../../engine/projection/tsne.py"/>
        <source>Looking for the nearest neighbours</source>
        <translation>正在寻找近邻</translation>
    </message>
    <message>
        <location filename="../../engine/projection/tsne.py"/>
        <source>Gathering groups</source>
        <translation>正在聚拢成群</translation>
    </message>
    <message>
        <location filename="../../engine/projection/tsne.py"/>
        <source>Drawing the map</source>
        <translation>正在画地图</translation>
    </message>
    <message>
        <location filename="../../engine/projection/tsne.py"/>
        <source>None of these words has a vector that can be drawn.</source>
        <translation>这些词都没有可以画出的向量。</translation>
    </message>
    <message>
        <location filename="../../engine/projection/tsne.py"/>
        <source>A map of {size} words would take too long; choose {most} or fewer.</source>
        <translation>{size} 个词的地图太费时；请最多选择 {most} 个。</translation>
    </message>
    <message>
        <location filename="../../engine/projection/tsne.py"/>
        <source>Few words ({size}) for a perplexity of {asked}; {perplexity} was used.</source>
        <translation>只有 {size} 个词，困惑度 {asked} 太大；改用了 {perplexity}。</translation>
    </message>
    <message>
        <location filename="../../engine/projection/tsne.py"/>
        <source>Words without a vector, drawn in the middle: {count}.</source>
        <translation>没有向量、画在中央的词：{count} 个。</translation>
    </message>
    <message>
        <location filename="../../engine/projection/tsne_affinities.py"/>
        <source>Making neighbourhoods equally large</source>
        <translation>正在使各个邻域一样大</translation>
    </message>
    <message>
        <location filename="../../engine/projection/tsne_config.py"/>
        <source>Perplexity</source>
        <translation>困惑度</translation>
    </message>
    <message>
        <location filename="../../engine/projection/tsne_config.py"/>
        <source>About how many neighbours each word tries to keep near; few show small groups.</source>
        <translation>每个词大约要让多少个近邻留在身边；数值小，就显出小群。</translation>
    </message>
    <message>
        <location filename="../../engine/projection/tsne_config.py"/>
        <source>Iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <location filename="../../engine/projection/tsne_config.py"/>
        <source>How often all words are moved; the map stops changing much after some hundreds.</source>
        <translation>把所有的词移动多少次；几百次之后，地图就变化不大了。</translation>
    </message>
    <message>
        <location filename="../../engine/projection/tsne_config.py"/>
        <source>Euclidean</source>
        <translation>欧氏距离</translation>
    </message>
    <message>
        <location filename="../../engine/projection/tsne_config.py"/>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <location filename="../../engine/projection/tsne_config.py"/>
        <source>Cosine compares directions only; Euclidean minds the length of vectors too.</source>
        <translation>余弦只比较方向；欧氏距离还看向量的长度。</translation>
    </message>
    <message>
        <location filename="../../engine/projection/tsne_config.py"/>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location filename="../../engine/projection/tsne_config.py"/>
        <source>The same number gives the same map; another one breaks ties differently.</source>
        <translation>同一个数总是得到同样的地图；换一个数，细处就会不同。</translation>
    </message>
    <message>
        <location filename="../../engine/projection/tsne_config.py"/>
        <source>Early exaggeration</source>
        <translation>早期放大倍数</translation>
    </message>
    <message>
        <location filename="../../engine/projection/tsne_config.py"/>
        <source>How many times stronger neighbours attract at first, so that groups can gather.</source>
        <translation>开始时近邻之间的吸引力加强多少倍，好让词聚成群。</translation>
    </message>
    <message>
        <location filename="../../engine/projection/tsne_config.py"/>
        <source>Exaggerated iterations</source>
        <translation>放大的迭代次数</translation>
    </message>
    <message>
        <location filename="../../engine/projection/tsne_config.py"/>
        <source>How many of the iterations are exaggerated.</source>
        <translation>有多少次迭代采用放大的吸引力。</translation>
    </message>
    <message>
        <location filename="../../engine/projection/tsne_config.py"/>
        <source>How far words move at once; 0 takes words divided by early exaggeration.</source>
        <translation>词一次移动多远；0 表示用词数除以早期放大倍数。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/batches.py"/>
        <source>The text is too short: it has {count} symbols to learn from, and {need} are needed ({batch} streams of {steps}). Choose a longer text, fewer streams, or shorter sequences.</source>
        <translation>文本太短：可供学习的只有 {count} 个符号，需要 {need} 个（{batch} 路，每路 {steps} 个）。请选更长的文本、更少的路数或更短的序列。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/classifier.py"/>
        <source>Sorting the documents</source>
        <translation>正在整理文档</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/classifier.py"/>
        <source>Learning to tell the labels</source>
        <translation>正在学习辨认标签</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/classifier_config.py"/>
        <source>Word vectors</source>
        <translation>词向量维数</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/classifier_config.py"/>
        <source>How many numbers describe a word; they are learned with the rest.</source>
        <translation>用多少个数描述一个词；这些数与其余部分一起学习。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/classifier_config.py"/>
        <source>Read at most</source>
        <translation>最多读取</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/classifier_config.py"/>
        <source>How many words of a document are read; what comes after is left out.</source>
        <translation>每篇文档读取多少个词；后面的部分不读。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/classifier_config.py"/>
        <source>How often all documents are read.</source>
        <translation>全部文档读多少遍。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/classifier_config.py"/>
        <source>Share kept back</source>
        <translation>留作测评的占比</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/classifier_config.py"/>
        <source>Which part of the documents of every label is not learned from, but judged by.</source>
        <translation>每个标签的文档中有多大一部分不用来学习，而用来测评。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/classifier_config.py"/>
        <source>Stop after idle epochs</source>
        <translation>无进步几轮后停止</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/classifier_config.py"/>
        <source>Stops when the documents kept back got no better for so long; 0 never stops.</source>
        <translation>留作测评的文档连续这么多轮没有进步时停止；0 表示从不提前停止。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/classifier_config.py"/>
        <source>Dropout</source>
        <translation>随机失活（dropout）</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/classifier_config.py"/>
        <source>Which share of the hidden units is silenced at each step, against rote learning.</source>
        <translation>每一步让多大一部分隐藏单元沉默，以防死记硬背。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/classifier_config.py"/>
        <source>Rarest word known</source>
        <translation>认识的最罕见的词</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/classifier_config.py"/>
        <source>Words that occur less often in what is learned from are all one unknown word.</source>
        <translation>在学习用的文档中出现次数更少的词，一律当作同一个“未知词”。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/classifier_config.py"/>
        <source>Words known at most</source>
        <translation>最多认识的词数</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/classifier_config.py"/>
        <source>Only so many of the most frequent words are known by themselves.</source>
        <translation>只有这么多最常见的词会各自区分。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/descent.py"/>
        <source>The numbers grew beyond all bounds after {step} steps; try a learning rate of {rate}.</source>
        <translation>学到第 {step} 步之后，数值失控了；请试试 {rate} 的学习率。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/generate.py"/>
        <source>Writing</source>
        <translation>正在写作</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/generate.py"/>
        <source>Reading the prompt</source>
        <translation>正在读入开头</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/guessing.py"/>
        <source>Give at least two symbols: each is guessed from those before it.</source>
        <translation>请至少给出两个符号：每个符号都由它前面的符号来猜。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/guessing.py"/>
        <source>Its share: e to the score, among all symbols</source>
        <translation>它的占比：e 的得分次方，除以所有符号之和</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/guessing.py"/>
        <source>Score of the right symbol</source>
        <translation>正确符号的得分</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/guessing.py"/>
        <source>Loss: minus the logarithm of the share</source>
        <translation>损失：占比的对数取负</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/guessing.py"/>
        <source>This guess is not part of the loss looked at</source>
        <translation>这次猜测不在所看的损失之内</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/guessing.py"/>
        <source>Its share, less the 1 that it ought to be</source>
        <translation>它的占比减去应有的 1</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/labelled.py"/>
        <source>The documents have no labels; open a folder with a sub-folder for each label, or a table with a column of labels.</source>
        <translation>这些文档没有标签；请打开一个每个标签各占一个子文件夹的文件夹，或者一个带有标签列的表格。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/labelled.py"/>
        <source>All documents have the label “{label}”; there must be two labels to tell apart.</source>
        <translation>所有文档的标签都是“{label}”；至少要有两种标签才能区分。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/labelled.py"/>
        <source>The label “{label}” has only one document; each needs one to learn from and one to judge by.</source>
        <translation>标签“{label}”只有一篇文档；每个标签至少需要一篇用来学习、一篇用来测评。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/labelled.py"/>
        <source>The document “{name}” holds no words, so nothing can be read in it; leave it out.</source>
        <translation>文档“{name}”不含任何词，无从读起；请把它去掉。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_course.py"/>
        <source>Learning to guess</source>
        <translation>正在学着猜下一个</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_course.py"/>
        <source>Judging on unseen text</source>
        <translation>正在未学过的文本上测评</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_course.py"/>
        <source>Back at the last good weights</source>
        <translation>已退回到最后一组正常的权重</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_course.py"/>
        <source>Stopped early: no better for too long</source>
        <translation>提前停止：太久没有更好的成绩</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model.py"/>
        <source>The model knows other symbols than this text has; train a new one.</source>
        <translation>模型认识的符号与这个文本的不同；请训练一个新模型。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model.py"/>
        <source>The model was made with another cell or other sizes; train a new one.</source>
        <translation>这个模型的单元或大小与现在的设置不同；请训练一个新模型。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model.py"/>
        <source>The loss exploded at step {step}; try a learning rate of {rate}.</source>
        <translation>损失在第 {step} 步爆炸了；请试试 {rate} 的学习率。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model_config.py"/>
        <source>LSTM</source>
        <translation>LSTM</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model_config.py"/>
        <source>Simple RNN</source>
        <translation>简单 RNN</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model_config.py"/>
        <source>Kind of cell</source>
        <translation>单元类型</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model_config.py"/>
        <source>The LSTM carries a memory past many steps; the simple RNN forgets soon.</source>
        <translation>LSTM 能把记忆带过许多步；简单 RNN 很快就忘。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model_config.py"/>
        <source>the whole gradient</source>
        <translation>整个梯度</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model_config.py"/>
        <source>each number</source>
        <translation>每个数</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model_config.py"/>
        <source>What is clipped</source>
        <translation>裁剪什么</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model_config.py"/>
        <source>Shortening the whole keeps its direction; cutting each number changes it.</source>
        <translation>整体缩短会保持方向；逐个裁剪会改变方向。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model_config.py"/>
        <source>stays</source>
        <translation>不变</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model_config.py"/>
        <source>falls in a line</source>
        <translation>直线下降</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model_config.py"/>
        <source>falls as a wave</source>
        <translation>余弦下降</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model_config.py"/>
        <source>Learning rate over time</source>
        <translation>学习率的变化</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model_config.py"/>
        <source>A rate that falls towards the end lets the weights settle.</source>
        <translation>学习率到后来逐渐变小，权重就能安定下来。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model_config.py"/>
        <source>Share of units silenced at random, so that none relies on another alone.</source>
        <translation>随机静默的单元比例，使任何单元都不会只依赖另一个单元。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model_config.py"/>
        <source>Embedding</source>
        <translation>词向量</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model_config.py"/>
        <source>How many numbers describe a symbol; 0 chooses by how many symbols there are.</source>
        <translation>用多少个数描述一个符号；0 表示按符号的多少自动选择。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model_config.py"/>
        <source>Most different symbols</source>
        <translation>符号种类上限</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model_config.py"/>
        <source>Rarer ones become one symbol for everything unknown.</source>
        <translation>更少见的都归为同一个“未知”符号。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model_config.py"/>
        <source>Sampled symbols</source>
        <translation>抽样符号数</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_model_config.py"/>
        <source>Tells the next symbol from so many random ones instead of all; 0 from all.</source>
        <translation>只与这么多个随机符号相比来辨认下一个符号，而不与全部相比；0 表示与全部相比。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>characters</source>
        <translation>字符</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>Reads and writes</source>
        <translation>读写的符号</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>Characters are few and need no rules; words see further back.</source>
        <translation>字符种类少，不需要规则；用词则能看到更远的前文。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>Hidden units</source>
        <translation>隐藏单元</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>How many numbers the state has; more can remember more, and learn slower.</source>
        <translation>状态由多少个数组成；越多记得越多，学得也越慢。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>Networks on top of each other; each reads the states of the one below.</source>
        <translation>叠在一起的网络；每一层读取下面一层的状态。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>Sequence length</source>
        <translation>序列长度</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>How many symbols the gradient goes back through.</source>
        <translation>梯度往回经过多少个符号。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>Streams</source>
        <translation>路数</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>In how many places the text is read at once.</source>
        <translation>同时从文本的多少处读起。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>How often the whole text is gone through.</source>
        <translation>把整个文本过多少遍。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>How large the first steps are; too large, and the loss explodes.</source>
        <translation>最初的步子有多大；太大，损失就会爆炸。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>Clip gradients at</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>A gradient that is longer is shortened to this; 0 lets it explode.</source>
        <translation>超过这个长度的梯度会被缩短到这个长度；0 则任其爆炸。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>AdaGrad</source>
        <translation>AdaGrad</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>Plain gradient</source>
        <translation>普通梯度下降</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>How steps are made from gradients; Adam needs the least tuning.</source>
        <translation>怎样由梯度得出步子；Adam 最不需要调整。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>Patience</source>
        <translation>耐心</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>Stops after so many epochs without a better result on unseen text and takes the best weights; 0 never stops.</source>
        <translation>未学过的文本上这么多轮没有更好的成绩就停下，并取成绩最好的权重；0 表示从不提前停。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/language_settings.py"/>
        <source>“Patience” looks at unseen text: keep some back, or set it to 0.</source>
        <translation>“耐心”要看未学过的文本：请留出一部分文本，或把它设为 0。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/learner.py"/>
        <source>The text to learn from is one symbol over and over; there is nothing to guess.</source>
        <translation>用来学习的文本只是同一个符号的重复，没有什么可猜的。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/learner_settings.py"/>
        <source>A simple RNN overwrites its memory at each step; an LSTM has gates that protect it.</source>
        <translation>简单 RNN 每一步都改写自己的记忆；LSTM 有门来保护记忆。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/learner_settings.py"/>
        <source>How many numbers make up the memory.</source>
        <translation>记忆由多少个数组成。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/learner_settings.py"/>
        <source>How many cells lie one over the other.</source>
        <translation>有多少层单元上下相叠。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/learner_settings.py"/>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/learner_settings.py"/>
        <source>How many sequences are learned from at once.</source>
        <translation>一次从多少个序列中学习。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/learner_settings.py"/>
        <source>How large the steps of Adam are.</source>
        <translation>Adam 每一步走多大。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/learner_settings.py"/>
        <source>Longest gradient</source>
        <translation>梯度长度上限</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/learner_settings.py"/>
        <source>A gradient that is longer is shortened to this, so that it cannot explode.</source>
        <translation>更长的梯度会被缩短到这个长度，使它不会爆炸。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/learner_settings.py"/>
        <source>Forget gate begins at</source>
        <translation>遗忘门的初始值</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/learner_settings.py"/>
        <source>The bias of the forget gates at first: 0 half shut, 5 keeps nearly everything.</source>
        <translation>遗忘门最初的偏置：0 表示半开，5 表示几乎全部保留。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/measuring.py"/>
        <source>At least two symbols are needed to judge a model.</source>
        <translation>测评模型至少需要两个符号。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/needs.py"/>
        <source>Training this network needs about {need} GB of memory; {free} GB are free. Lower “Hidden units”, “Streams” or “Most different symbols”.</source>
        <translation>训练这个网络约需 {need} GB 内存，而空闲内存只有 {free} GB。请调低“隐藏单元”、“路数”或“符号种类上限”。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/one_step.py"/>
        <source>Symbol {symbol} is none of the {count} that this network knows.</source>
        <translation>编号 {symbol} 不在此网络认识的 {count} 个符号之中。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/predictions.py"/>
        <source>At least one symbol must be asked for at each place.</source>
        <translation>每个位置至少要查看一个符号。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/predictions.py"/>
        <source>Reading symbol by symbol</source>
        <translation>正在逐个符号地读</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/race.py"/>
        <source>Counting the characters</source>
        <translation>正在统计字符</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/race.py"/>
        <source>Measuring where the networks will be judged</source>
        <translation>测评评判网络所用的那部分文本</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/race.py"/>
        <source>Other cells were trained before; start again with “Run”.</source>
        <translation>之前训练的是别的单元；请按“运行”重新开始。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/race_config.py"/>
        <source>RNN and LSTM</source>
        <translation>RNN 与 LSTM</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/race_config.py"/>
        <source>LSTM alone</source>
        <translation>只有 LSTM</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/race_config.py"/>
        <source>RNN alone</source>
        <translation>只有 RNN</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/race_config.py"/>
        <source>Who learns</source>
        <translation>谁来学</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/race_config.py"/>
        <source>Both get the same text, sizes and chance, and take turns step by step.</source>
        <translation>两者的文本、大小和随机种子都相同，一步一步轮流学习。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/readable.py"/>
        <source>This text has {found} symbols that the model knows; at least {least} are needed.</source>
        <translation>这个文本中模型认识的符号有 {found} 个；至少需要 {least} 个。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/readable.py"/>
        <source>At least {least} symbols in a row are needed.</source>
        <translation>至少需要 {least} 个连续的符号。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/readable.py"/>
        <source>This network does not guess the next symbol.</source>
        <translation>此网络不预测下一个符号。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/reading_networks.py"/>
        <source>Networks of this size need about {needed} GB, and only {free} GB are free; choose fewer hidden units or read fewer words.</source>
        <translation>这么大的网络大约需要 {needed} GB 内存，而空闲内存只有 {free} GB；请减少隐藏单元，或者少读一些词。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/simple_checks.py"/>
        <source>{name} must be a whole number of at least 1, not {size}.</source>
        <translation>{name} 必须是不小于 1 的整数，而不是 {size}。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/simple_checks.py"/>
        <source>There is nothing to read: give one column for each step.</source>
        <translation>没有可读的内容：请为每一步给出一列数。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/simple_checks.py"/>
        <source>Nothing was read yet: call forward before gradients or backward.</source>
        <translation>还没有读入任何内容：请先调用 forward，再调用 gradients 或 backward。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/simple_checks.py"/>
        <source>d_y has {found} columns, but forward took {steps} steps.</source>
        <translation>d_y 有 {found} 列，但 forward 走了 {steps} 步。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/simple_checks.py"/>
        <source>The learning rate must be a finite number.</source>
        <translation>学习率必须是有限的数。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/simple_checks.py"/>
        <source>clip_grad must be above 0; None switches clipping off.</source>
        <translation>clip_grad 必须大于 0；None 表示不裁剪。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/simple_checks.py"/>
        <source>This step would leave the range of numbers, so the weights stay as they were; take a lower learning rate or clip the gradient.</source>
        <translation>这一步会超出数值范围，所以权重保持原样；请降低学习率或裁剪梯度。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/simple_checks.py"/>
        <source>{name}[{place}] is no column of numbers.</source>
        <translation>{name}[{place}] 不是一列数。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/simple_checks.py"/>
        <source>{name}[{place}] has the shape {found}, but {wanted} is needed.</source>
        <translation>{name}[{place}] 的形状是 {found}，应为 {wanted}。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/simple_checks.py"/>
        <source>{name}[{place}] holds a number that is not finite.</source>
        <translation>{name}[{place}] 中有不是有限数的值。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/simple_weights.py"/>
        <source>Only a network of one layer is such a cell.</source>
        <translation>只有单层的网络才是这样一个单元。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/spread.py"/>
        <source>Computing</source>
        <translation>正在计算</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/states.py"/>
        <source>Looking into the network over this text needs about {need} GB of memory; {free} GB are free. Choose a shorter text.</source>
        <translation>在这个文本上查看网络内部约需 {need} GB 内存，而空闲内存只有 {free} GB。请选用较短的文本。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/symbols.py"/>
        <source>Numbering the words</source>
        <translation>正在给词编号</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/symbols.py"/>
        <source>Numbering the characters</source>
        <translation>正在给字符编号</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/symbols.py"/>
        <source>The text is empty.</source>
        <translation>文本是空的。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/task_contest.py"/>
        <source>Choose between one gap and {most} gaps.</source>
        <translation>请选 1 到 {most} 个间隔。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/task_contest.py"/>
        <source>Write the gaps as whole numbers, such as 5, 30, 100.</source>
        <translation>请用整数写出间隔，例如 5, 30, 100。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/task_training.py"/>
        <source>Recall a letter</source>
        <translation>回忆一个字母</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/task_training.py"/>
        <source>First word decides last</source>
        <translation>首词决定末词</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/task_training.py"/>
        <source>Close brackets</source>
        <translation>配对括号</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/task_training.py"/>
        <source>Even or odd</source>
        <translation>奇数还是偶数</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/task_training.py"/>
        <source>Add two numbers</source>
        <translation>两数相加</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/task_training.py"/>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/task_training.py"/>
        <source>What has to be remembered; the right answer is known exactly.</source>
        <translation>需要记住什么；正确答案是确切已知的。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/task_training.py"/>
        <source>Gap or length</source>
        <translation>间隔或长度</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/task_training.py"/>
        <source>How many steps lie between what is shown and the question, or in a sequence.</source>
        <translation>从出示到提问相隔多少步，或者一个序列有多长。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/task_training.py"/>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/task_training.py"/>
        <source>How many batches are learned from; each is made anew.</source>
        <translation>从多少批序列中学习；每一批都是新造的。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/task_training.py"/>
        <source>Stop once it is known</source>
        <translation>学会后即停止</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/task_training.py"/>
        <source>Ends the training as soon as 99 of 100 questions are answered right twice in a row.</source>
        <translation>连续两次测评都答对 99% 的问题后就结束训练。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/task_training.py"/>
        <source>Learning the task</source>
        <translation>正在学习任务</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>baker</source>
        <translation>面包师</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>smith</source>
        <translation>铁匠</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>fisher</source>
        <translation>渔夫</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>farmer</source>
        <translation>农夫</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>tailor</source>
        <translation>裁缝</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>mason</source>
        <translation>瓦匠</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>hunter</source>
        <translation>猎人</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>potter</source>
        <translation>陶工</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>bread</source>
        <translation>面包</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>nails</source>
        <translation>钉子</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>fish</source>
        <translation>鱼</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>corn</source>
        <translation>谷物</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>coats</source>
        <translation>大衣</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>bricks</source>
        <translation>砖头</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>deer</source>
        <translation>鹿</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>jugs</source>
        <translation>罐子</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>slowly</source>
        <translation>慢慢</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>walked</source>
        <translation>走着</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>home</source>
        <translation>回家</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>through</source>
        <translation>穿过</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>the</source>
        <translation>那些</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>quiet</source>
        <translation>安静</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>old</source>
        <translation>古老</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>streets</source>
        <translation>街道</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>with</source>
        <translation>带着</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>even</source>
        <translation>偶</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/tasks.py"/>
        <source>odd</source>
        <translation>奇</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/text_patterns.py"/>
        <source>Inside quotation marks</source>
        <translation>在引号内</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/text_patterns.py"/>
        <source>Inside brackets</source>
        <translation>在括号内</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/text_patterns.py"/>
        <source>Position in the line</source>
        <translation>在行中的位置</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/text_patterns.py"/>
        <source>Position in the sentence</source>
        <translation>在句中的位置</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/text_patterns.py"/>
        <source>Indentation of the line</source>
        <translation>行首缩进</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/text_patterns.py"/>
        <source>After a space</source>
        <translation>在空格之后</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/text_patterns.py"/>
        <source>A capital letter</source>
        <translation>大写字母</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/text_patterns.py"/>
        <source>A digit</source>
        <translation>数字</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/text_patterns.py"/>
        <source>A punctuation mark</source>
        <translation>标点符号</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/text_patterns.py"/>
        <source>A vowel</source>
        <translation>元音字母</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/text_patterns.py"/>
        <source>Letters of the word so far</source>
        <translation>当前词已有的字母数</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/time_gradients.py"/>
        <source>Going back through time</source>
        <translation>正在沿时间回溯</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/time_gradients.py"/>
        <source>Going back in time takes at least one step.</source>
        <translation>沿时间回溯至少需要一步。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/units.py"/>
        <source>Looking for patterns in the text</source>
        <translation>正在寻找文本中的模式</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/units.py"/>
        <source>The pattern and the states belong to different texts.</source>
        <translation>这个模式与这些状态属于不同的文本。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/units.py"/>
        <source>Comparing units with patterns</source>
        <translation>正在比较单元与模式</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/units.py"/>
        <source>The stretch of {width} steps does not lie in the text.</source>
        <translation>长为 {width} 步的片段不在文本范围之内。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>Kept: forget gate times the old value</source>
        <translation>保留：遗忘门乘旧值</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>Let in: input gate times the candidate</source>
        <translation>放入：输入门乘候选值</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>What the cell holds now</source>
        <translation>记忆单元现在的值</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>Shown: output gate times that</source>
        <translation>输出：输出门乘上一行的值</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>Weights times the new state</source>
        <translation>权重乘新的状态</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>How it depends on the gate: times what the gate multiplies</source>
        <translation>损失如何随门变化：乘以与门相乘的值</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>How it depends on the sum before: times the slope of the curve</source>
        <translation>损失如何随压缩前的和变化：乘以曲线的斜率</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>How the loss depends on the state: this output and the step after</source>
        <translation>损失如何随状态变化：来自本步的输出与后一步</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>How it depends on the cell: through the state and the step after</source>
        <translation>损失如何随记忆单元变化：经由状态与后一步</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>Passed on to the step before: times the forget gate</source>
        <translation>传给上一步：乘以遗忘门</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>Asked for by this output: its weights times its gradient</source>
        <translation>这一步的输出所要求的：权重乘以它的梯度</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>With what comes back from the step after</source>
        <translation>加上从下一步传回来的</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>Weights of this unit times the gradients of all sums</source>
        <translation>这个单元的权重乘以所有加权和的梯度</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>Through the forget gate: weights times gradients</source>
        <translation>经过遗忘门：权重乘以梯度</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>Through the input gate</source>
        <translation>经过输入门</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>Through the candidate</source>
        <translation>经过候选值</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>Through the output gate</source>
        <translation>经过输出门</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>All that goes back to the step before</source>
        <translation>传回上一步的总和</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>Weights times the state before</source>
        <translation>权重乘上一步的状态</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>Weights times the input</source>
        <translation>权重乘输入</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>Sum, with the bias</source>
        <translation>求和，并加上偏置</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>Squeezed between 0 and 1</source>
        <translation>压缩到 0 与 1 之间</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>Squeezed between -1 and 1</source>
        <translation>压缩到 -1 与 1 之间</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>This trace has no way back: give trace the d_y of every step.</source>
        <translation>这份记录没有反向过程：请把每一步的 d_y 交给 trace。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>There is no step {step} among {steps}.</source>
        <translation>共 {steps} 步，没有第 {step} 步（从 0 数起）。</translation>
    </message>
    <message>
        <location filename="../../engine/recurrent/worked_cell.py"/>
        <source>There is no unit {unit} among {units}.</source>
        <translation>共 {units} 个单元，没有第 {unit} 个（从 0 数起）。</translation>
    </message>
    <message>
        <location filename="../../engine/store.py"/>
        <source>“{name}” is no language model, or it is damaged.</source>
        <translation>“{name}”不是语言模型文件，或者已经损坏。</translation>
    </message>
    <message>
        <location filename="../../engine/text/checkup.py"/>
        <source>Looking at the scripts</source>
        <translation>正在识别文字种类</translation>
    </message>
    <message>
        <location filename="../../engine/text/checkup.py"/>
        <source>Japanese is cut into single characters here, but for words in katakana: read “words” as “characters”.</source>
        <translation>这里的日文除片假名词以外都按单字切分：请把“词”理解为“字”。</translation>
    </message>
    <message>
        <location filename="../../engine/text/checkup.py"/>
        <source>{duplicates} of {documents} documents repeat an earlier one word for word; their words count twice.</source>
        <translation>{documents} 篇文档中有 {duplicates} 篇与前面的某一篇完全相同，其中的词会被重复计数。</translation>
    </message>
    <message>
        <location filename="../../engine/text/checkup.py"/>
        <source>Documents without any token: {empty}.</source>
        <translation>不含任何词例的文档：{empty} 篇。</translation>
    </message>
    <message>
        <location filename="../../engine/text/checkup.py"/>
        <source>This script puts no spaces between words, so whole phrases count as one word: cut the text into characters instead.</source>
        <translation>这种文字的词与词之间没有空格，整个短语会被当成一个词：请改为按字符切分。</translation>
    </message>
    <message>
        <location filename="../../engine/text/checkup.py"/>
        <source>{once} of {types} different words occur only once: little can be learned about those.</source>
        <translation>{types} 个不同的词中有 {once} 个只出现一次：关于它们学不到多少东西。</translation>
    </message>
    <message>
        <location filename="../../engine/text/checkup.py"/>
        <source>{tokens} words can be counted and compared, but no word occurs 20 times: far too little for word vectors.</source>
        <translation>{tokens} 个词可以计数和比较，但没有一个词出现 20 次：要学词向量还远远不够。</translation>
    </message>
    <message>
        <location filename="../../engine/text/checkup.py"/>
        <source>{tokens} words are enough to count and compare, but little for word vectors: expect sensible neighbours only for the {seen_enough} words that occur 20 times or more.</source>
        <translation>{tokens} 个词足够用来计数和比较，但训练词向量还太少：只有出现 20 次以上的 {seen_enough} 个词，才可望得到合理的近邻。</translation>
    </message>
    <message>
        <location filename="../../engine/text/checkup.py"/>
        <source>{tokens} words give useful word vectors of 50 to 100 numbers for the {seen_enough} words that occur 20 times or more; rarer ones get neighbours by chance.</source>
        <translation>用 {tokens} 个词，可以为出现 20 次以上的 {seen_enough} 个词训练出有用的 50 至 100 维词向量；更少见的词，近邻只是碰巧。</translation>
    </message>
    <message>
        <location filename="../../engine/text/checkup.py"/>
        <source>{tokens} words are plenty: word vectors of 100 to 200 numbers make sense, and {seen_enough} words occur 20 times or more.</source>
        <translation>{tokens} 个词非常充足：可以训练 100 至 200 维的词向量，有 {seen_enough} 个词出现 20 次以上。</translation>
    </message>
    <message>
        <location filename="../../engine/text/checkup.py"/>
        <source>{characters} characters are very little for a network that learns to write: expect it to learn the text by heart.</source>
        <translation>对学习写作的神经网络来说，{characters} 个字符太少了：它多半只会把文本背下来。</translation>
    </message>
    <message>
        <location filename="../../engine/text/checkup.py"/>
        <source>{characters} characters are little for a network that learns to write: expect recognisable words, not sentences.</source>
        <translation>对学习写作的神经网络来说，{characters} 个字符偏少：可望写出像样的词，但写不出句子。</translation>
    </message>
    <message>
        <location filename="../../engine/text/checkup.py"/>
        <source>{characters} characters are enough for a network that learns to write: expect words, punctuation and here and there a sentence, after long training.</source>
        <translation>对学习写作的神经网络来说，{characters} 个字符足够了：经过长时间训练，可望写出词和标点，偶尔还有通顺的句子。</translation>
    </message>
    <message>
        <location filename="../../engine/text/corpus.py"/>
        <source>Cutting the text into words</source>
        <translation>正在切分文本</translation>
    </message>
    <message>
        <location filename="../../engine/text/corpus.py"/>
        <source>Building the vocabulary</source>
        <translation>正在建立词表</translation>
    </message>
    <message>
        <location filename="../../engine/text/corpus.py"/>
        <source>The own pattern matches nothing in this text; change it or leave it empty.</source>
        <translation>自定义模式在这个文本中没有任何匹配；请修改或清空它。</translation>
    </message>
    <message>
        <location filename="../../engine/text/corpus.py"/>
        <source>Every word of the text is left out; switch off “Leave out little words” or change your own list.</source>
        <translation>文本中的词全都被去掉了；请关闭“去掉停用词”，或修改您自己的词单。</translation>
    </message>
    <message>
        <location filename="../../engine/text/corpus.py"/>
        <source>No word is left: none occurs {min_count} times or more; lower “Rarest word kept”.</source>
        <translation>一个词也没有剩下：没有词出现 {min_count} 次以上；请调低“最低词频”。</translation>
    </message>
    <message>
        <location filename="../../engine/text/encoding.py"/>
        <source>byte {offset} is not valid {encoding}; choose another encoding, or replace what cannot be read</source>
        <translation>第 {offset} 个字节不符合 {encoding} 编码；请选择其他编码，或替换无法识别的内容</translation>
    </message>
    <message>
        <location filename="../../engine/text/encoding.py"/>
        <source>{name}: {reason}.</source>
        <translation>{name}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../engine/text/encoding.py"/>
        <source>{encoding} is not the name of an encoding.</source>
        <translation>{encoding} 不是任何编码的名称。</translation>
    </message>
    <message>
        <location filename="../../engine/text/format_markup.py"/>
        <source>the file is not an EPUB book, or it is damaged</source>
        <translation>文件不是 EPUB 电子书，或者已损坏</translation>
    </message>
    <message>
        <location filename="../../engine/text/format_office.py"/>
        <source>it holds no text (scanned pages?)</source>
        <translation>其中没有文字（也许是扫描的页面）</translation>
    </message>
    <message>
        <location filename="../../engine/text/format_office.py"/>
        <source>Only the sheet "{sheet}" was read; there are {count} more.</source>
        <translation>只读取了工作表“{sheet}”，另外还有 {count} 个工作表。</translation>
    </message>
    <message>
        <location filename="../../engine/text/format_office.py"/>
        <source>the file is not a {kind}, or it is damaged</source>
        <translation>文件不是{kind}，或者已损坏</translation>
    </message>
    <message>
        <location filename="../../engine/text/format_office.py"/>
        <source>it is password-protected, or in an older format; save it anew</source>
        <translation>文件受密码保护，或为旧版格式；请另存为新格式</translation>
    </message>
    <message>
        <location filename="../../engine/text/format_office.py"/>
        <source>the file is not a {kind} but {found}</source>
        <translation>文件不是{kind}，而是 {found}</translation>
    </message>
    <message>
        <location filename="../../engine/text/format_office.py"/>
        <source>it is password-protected</source>
        <translation>文件受密码保护</translation>
    </message>
    <message>
        <location filename="../../engine/text/format_office.py"/>
        <source>the table holds no rows</source>
        <translation>表格中没有任何行</translation>
    </message>
    <message>
        <location filename="../../engine/text/format_office.py"/>
        <source>Word document</source>
        <translation> Word 文档</translation>
    </message>
    <message>
        <location filename="../../engine/text/format_office.py"/>
        <source>spreadsheet</source>
        <translation>电子表格</translation>
    </message>
    <message>
        <location filename="../../engine/text/format_office.py"/>
        <source>PDF</source>
        <translation> PDF</translation>
    </message>
    <message>
        <location filename="../../engine/text/format_table.py"/>
        <source>Each row is a document; its text is the column "{column}".</source>
        <translation>每一行是一篇文档，正文取自“{column}”列。</translation>
    </message>
    <message>
        <location filename="../../engine/text/format_table.py"/>
        <source>{count} rows have more or fewer cells than the first; they were kept.</source>
        <translation>有 {count} 行的单元格数与第一行不同，已照样保留。</translation>
    </message>
    <message>
        <location filename="../../engine/text/format_table.py"/>
        <source>the table cannot be read: {problem}</source>
        <translation>无法读取表格：{problem}</translation>
    </message>
    <message>
        <location filename="../../engine/text/format_table.py"/>
        <source>there is no column "{column}"; the columns are: {columns}</source>
        <translation>没有名为“{column}”的列；现有的列是：{columns}</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>guess from the script</source>
        <translation>根据文字自动判断</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Afrikaans</source>
        <translation>南非荷兰语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Arabic</source>
        <translation>阿拉伯语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Armenian</source>
        <translation>亚美尼亚语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Basque</source>
        <translation>巴斯克语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Bengali</source>
        <translation>孟加拉语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Breton</source>
        <translation>布列塔尼语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Bulgarian</source>
        <translation>保加利亚语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Catalan</source>
        <translation>加泰罗尼亚语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Croatian</source>
        <translation>克罗地亚语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Czech</source>
        <translation>捷克语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Danish</source>
        <translation>丹麦语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Dutch</source>
        <translation>荷兰语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Esperanto</source>
        <translation>世界语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Estonian</source>
        <translation>爱沙尼亚语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Finnish</source>
        <translation>芬兰语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Galician</source>
        <translation>加利西亚语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Greek</source>
        <translation>希腊语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Gujarati</source>
        <translation>古吉拉特语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Hausa</source>
        <translation>豪萨语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Hebrew</source>
        <translation>希伯来语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Hindi</source>
        <translation>印地语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Hungarian</source>
        <translation>匈牙利语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Indonesian</source>
        <translation>印度尼西亚语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Irish</source>
        <translation>爱尔兰语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Italian</source>
        <translation>意大利语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Japanese</source>
        <translation>日语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Korean</source>
        <translation>韩语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Kurdish</source>
        <translation>库尔德语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Latin</source>
        <translation>拉丁语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Latvian</source>
        <translation>拉脱维亚语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Lithuanian</source>
        <translation>立陶宛语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Malay</source>
        <translation>马来语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Marathi</source>
        <translation>马拉地语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Norwegian</source>
        <translation>挪威语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Persian</source>
        <translation>波斯语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Polish</source>
        <translation>波兰语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Portuguese</source>
        <translation>葡萄牙语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Romanian</source>
        <translation>罗马尼亚语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Russian</source>
        <translation>俄语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Slovak</source>
        <translation>斯洛伐克语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Slovenian</source>
        <translation>斯洛文尼亚语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Somali</source>
        <translation>索马里语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Sotho</source>
        <translation>索托语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Swahili</source>
        <translation>斯瓦希里语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Swedish</source>
        <translation>瑞典语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Tagalog</source>
        <translation>他加禄语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Thai</source>
        <translation>泰语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Turkish</source>
        <translation>土耳其语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Ukrainian</source>
        <translation>乌克兰语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Urdu</source>
        <translation>乌尔都语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Vietnamese</source>
        <translation>越南语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Yoruba</source>
        <translation>约鲁巴语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>Zulu</source>
        <translation>祖鲁语</translation>
    </message>
    <message>
        <location filename="../../engine/text/languages.py"/>
        <source>another language</source>
        <translation>其他语言</translation>
    </message>
    <message>
        <location filename="../../engine/text/patterns.py"/>
        <source>The pattern {pattern} takes too long on this text; make it simpler, for example without a repetition inside a repetition.</source>
        <translation>模式 {pattern} 处理这个文本太费时；请简化它，例如不要在重复之中再套重复。</translation>
    </message>
    <message>
        <location filename="../../engine/text/patterns.py"/>
        <source>The pattern {pattern} is too large; write at most {limit} characters, no repetition above {repeats} times and no pattern inside itself.</source>
        <translation>模式 {pattern} 太大；最多 {limit} 个字符，重复不超过 {repeats} 次，且不能包含自身。</translation>
    </message>
    <message>
        <location filename="../../engine/text/patterns.py"/>
        <source>The pattern {pattern} cannot be read: {reason}.</source>
        <translation>无法理解模式 {pattern}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../engine/text/read.py"/>
        <source>there is nothing to read</source>
        <translation>没有可读取的内容</translation>
    </message>
    <message>
        <location filename="../../engine/text/read.py"/>
        <source>Looking for files</source>
        <translation>正在查找文件</translation>
    </message>
    <message>
        <location filename="../../engine/text/read.py"/>
        <source>it holds no text</source>
        <translation>其中没有文字</translation>
    </message>
    <message>
        <location filename="../../engine/text/read.py"/>
        <source>Characters that could not be read and were replaced: {count}.</source>
        <translation>无法识别而被替换的字符：{count} 个。</translation>
    </message>
    <message>
        <location filename="../../engine/text/read.py"/>
        <source>{name} does not say its encoding and was read as {encoding}, which fits best; please check the text or choose another encoding.</source>
        <translation>{name} 没有注明编码，已按最吻合的 {encoding} 读取；请检查文本，或选择其他编码。</translation>
    </message>
    <message>
        <location filename="../../engine/text/read.py"/>
        <source>{count} files (the first is {name}) do not say their encoding and were read as {encoding}, which fits best; please check the texts or choose another encoding.</source>
        <translation>有 {count} 个文件（第一个是 {name}）没有注明编码，已按最吻合的 {encoding} 读取；请检查文本，或选择其他编码。</translation>
    </message>
    <message>
        <location filename="../../engine/text/read.py"/>
        <source>{name} was read as {encoding}.</source>
        <translation>{name} 已按 {encoding} 编码读取。</translation>
    </message>
    <message>
        <location filename="../../engine/text/read.py"/>
        <source>{count} files were read as {encoding}.</source>
        <translation>{count} 个文件已按 {encoding} 编码读取。</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_collect.py"/>
        <source>Skipped {name}: {reason}.</source>
        <translation>已跳过 {name}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_collect.py"/>
        <source>Skipped further files: {count}.</source>
        <translation>另外还跳过了 {count} 个文件。</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_collect.py"/>
        <source>Hidden files left out: {count}.</source>
        <translation>已忽略 {count} 个隐藏文件。</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_collect.py"/>
        <source>the folder holds no files</source>
        <translation>文件夹中没有文件</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_collect.py"/>
        <source>the archive holds no files</source>
        <translation>压缩包中没有文件</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_signatures.py"/>
        <source>not text ({kind})</source>
        <translation>不是文本（{kind}）</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_signatures.py"/>
        <source>not text (binary data)</source>
        <translation>不是文本（二进制数据）</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_signatures.py"/>
        <source>EXE</source>
        <translation>EXE</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_signatures.py"/>
        <source>BMP</source>
        <translation>BMP</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_signatures.py"/>
        <source>WAV, AVI or WebP</source>
        <translation>WAV、AVI 或 WebP</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_signatures.py"/>
        <source>MP3</source>
        <translation>MP3</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_signatures.py"/>
        <source>BZIP2</source>
        <translation>BZIP2</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_source.py"/>
        <source>the path holds a NUL character and cannot name a file</source>
        <translation>路径中含有空字符（NUL），不能作为文件名</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_source.py"/>
        <source>the link points to a file that does not exist</source>
        <translation>链接指向的文件不存在</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_source.py"/>
        <source>there is no such file or folder</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_source.py"/>
        <source>the link leads back to itself</source>
        <translation>链接又指回了自己</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_source.py"/>
        <source>the path is too long for this system</source>
        <translation>路径太长，超出了系统的限制</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_source.py"/>
        <source>you have no permission to read it</source>
        <translation>您没有读取权限</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_source.py"/>
        <source>reading failed: {problem}</source>
        <translation>读取失败：{problem}</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_source.py"/>
        <source>this is a folder, not a file</source>
        <translation>这是文件夹，不是文件</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_source.py"/>
        <source>this is a device, pipe or socket, not a regular file</source>
        <translation>这是设备、管道或套接字，不是普通文件</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_source.py"/>
        <source>{size:,.1f} MB are too much to read; the limit is {limit:,.1f} MB</source>
        <translation>{size:,.1f} MB 太大，无法读取；上限是 {limit:,.1f} MB</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_source.py"/>
        <source>the file changed while it was being read; close what writes to it</source>
        <translation>读取期间文件发生了变化；请关闭正在写入它的程序</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_zip.py"/>
        <source>the archive holds more than {limit} files</source>
        <translation>压缩包中的文件超过 {limit} 个</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_zip.py"/>
        <source>it would unpack to more than {ratio} times its size, which no text does</source>
        <translation>解压后会超过原大小的 {ratio} 倍，正常的文本不会这样</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_zip.py"/>
        <source>it is packed in a way that cannot be unpacked here</source>
        <translation>它的压缩方式在这里无法解压</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_zip.py"/>
        <source>the archive's table of contents is damaged or too long</source>
        <translation>压缩包的目录已损坏或过长</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_zip.py"/>
        <source>it has no name</source>
        <translation>它没有文件名</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_zip.py"/>
        <source>its name points outside the archive</source>
        <translation>它的文件名指向压缩包之外</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_zip.py"/>
        <source>it is a link, not a file</source>
        <translation>这是链接，不是文件</translation>
    </message>
    <message>
        <location filename="../../engine/text/read_zip.py"/>
        <source>archives inside archives are not opened; unpack it first</source>
        <translation>压缩包里的压缩包不会打开；请先解压</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize.py"/>
        <source>Chinese words cannot be found on this computer; choose “character by character” for “Chinese text”.</source>
        <translation>这台电脑上无法进行中文分词；请把“中文文本”设为“逐字切分”。</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>Cut the text into</source>
        <translation>文本切分为</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>Words show meaning; characters show spelling and need far fewer different tokens.</source>
        <translation>词体现意义；字符体现拼写，而且词型要少得多。</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>Decides which little words are left out, how words are stemmed and how Chinese is cut.</source>
        <translation>决定去掉哪些停用词、怎样提取词干、怎样给中文分词。</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>Ignore capitals</source>
        <translation>忽略大小写</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>Counts “The” and “the” as the same word.</source>
        <translation>把“The”和“the”算作同一个词。</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>Leave out little words</source>
        <translation>去掉停用词</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>Leaves out words such as “the” and “of”, which are everywhere and say little.</source>
        <translation>去掉“的”、“了”、“the”、“of”这类到处都有、意义不大的词。</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>Cut words to their stems</source>
        <translation>提取词干</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>Counts “network” and “networks” as one; available for some 30 languages.</source>
        <translation>把“network”和“networks”算作一个词；支持约 30 种语言。</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>Rarest word kept</source>
        <translation>最低词频</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>Leaves out words that occur fewer times than this in the whole text.</source>
        <translation>去掉在整个文本中出现次数低于此数的词。</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>Also leave out</source>
        <translation>另外去掉</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>Your own words to leave out, with spaces between them.</source>
        <translation>您自己要去掉的词，用空格隔开。</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>But always keep</source>
        <translation>始终保留</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>Words to keep although they are little words, with spaces between them.</source>
        <translation>虽是停用词但仍要保留的词，用空格隔开。</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>Largest vocabulary</source>
        <translation>词表上限</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>Keeps only this many of the most frequent words; 0 keeps them all.</source>
        <translation>只保留最常见的这么多个词；0 表示全部保留。</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>as words</source>
        <translation>分词</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>character by character</source>
        <translation>逐字切分</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>Chinese text</source>
        <translation>中文文本</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>Chinese is written without spaces: cut it into dictionary words or single characters.</source>
        <translation>中文书写时词间没有空格：可以按词典分词，也可以逐字切分。</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>Own pattern</source>
        <translation>自定义模式</translation>
    </message>
    <message>
        <location filename="../../engine/text/tokenize_config.py"/>
        <source>A regular expression; every match is a token. Leave empty for the usual words.</source>
        <translation>一个正则表达式，每处匹配就是一个词例。留空则按通常的方式切分。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/app.py"/>
        <source>Choose how to read it…</source>
        <translation>选择读取方式…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/app.py"/>
        <source>Shows the file in several encodings.</source>
        <translation>用几种编码显示这个文件。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/app.py"/>
        <source>{name}: {reason}</source>
        <translation>{name}：{reason}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/app.py"/>
        <source>No Chinese font is installed, so Chinese text may show as empty boxes.</source>
        <translation>系统中没有安装中文字体，中文可能会显示为空方框。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/app.py"/>
        <source>{text} · {method}</source>
        <translation>{text} · {method}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/app.py"/>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/app.py"/>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/app.py"/>
        <source>The language changes when the program is started the next time.</source>
        <translation>下次启动程序时，语言才会改变。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/app.py"/>
        <source>About Legacy NLP Lab</source>
        <translation>关于 Legacy NLP Lab</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/app.py"/>
        <source>Carry one text through all of pre-transformer language processing and watch every method really work on it. Everything is computed here, from your text; nothing leaves this computer.</source>
        <translation>带着一个文本走完 Transformer 之前的自然语言处理之路，亲眼看每种方法怎样在它上面真正运行。一切都在这里由您的文本算出，任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/command_palette.py"/>
        <source>What would you like to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/command_palette.py"/>
        <source>Search commands</source>
        <translation>搜索命令</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/command_palette.py"/>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/command_palette.py"/>
        <source>Nothing of that name can be done.</source>
        <translation>没有这个名称的操作。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/dialogs.py"/>
        <source>Paste a text</source>
        <translation>粘贴文本</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/dialogs.py"/>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/dialogs.py"/>
        <source>Type or paste any text here, in any language.</source>
        <translation>在此输入或粘贴任何语言的文本。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/dialogs.py"/>
        <source>Use this text</source>
        <translation>使用这个文本</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/dialogs.py"/>
        <source>Your text</source>
        <translation>您的文本</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/dialogs.py"/>
        <source>The beginning of {count} characters is shown; all of them are used.</source>
        <translation>共 {count} 个字符，这里只显示开头，使用时会用到全部。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/dialogs.py"/>
        <source>How is this file written?</source>
        <translation>这个文件用的是什么编码？</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/dialogs.py"/>
        <source>Encodings</source>
        <translation>编码</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/dialogs.py"/>
        <source>Replace what cannot be read, and count it</source>
        <translation>替换无法识别的内容并计数</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/dialogs.py"/>
        <source>Puts � in place of every unreadable character.</source>
        <translation>用 � 代替每个无法识别的字符。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/dialogs.py"/>
        <source>Read it this way</source>
        <translation>用这种编码读取</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/dialogs.py"/>
        <source>Choose the one whose preview reads well.</source>
        <translation>请选择预览看起来通顺的一种。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/dialogs.py"/>
        <source>Columns of the table</source>
        <translation>表格的列</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/dialogs.py"/>
        <source>Column with the text</source>
        <translation>文本所在的列</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/dialogs.py"/>
        <source>Column with the label</source>
        <translation>标签所在的列</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/dialogs.py"/>
        <source>Read these columns</source>
        <translation>读取这些列</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/dialogs.py"/>
        <source>The first row is a document</source>
        <translation>首行是文档</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/dialogs.py"/>
        <source>The first row is names</source>
        <translation>首行是列名</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/dialogs.py"/>
        <source>Reads the table again with its first row taken the other way.</source>
        <translation>换一种方式理解首行，重新读取表格。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/dialogs.py"/>
        <source>Every row is a document.</source>
        <translation>每一行是一篇文档。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/dialogs.py"/>
        <source>no label</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/dialogs.py"/>
        <source>{name} — bytes that cannot be read: {count}
{preview}</source>
        <translation>{name}：无法读取的字节数 {count}
{preview}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/empty_pages.py"/>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/empty_pages.py"/>
        <source>Reads a text from your computer.</source>
        <translation>从您的电脑读取文本。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/empty_pages.py"/>
        <source>Paste a text…</source>
        <translation>粘贴文本…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/empty_pages.py"/>
        <source>Type or paste any text.</source>
        <translation>输入或粘贴任意文本。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/empty_pages.py"/>
        <source>Begin with a text</source>
        <translation>从一个文本开始</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/empty_pages.py"/>
        <source>Open your own, or choose a sample below. The same text then goes with you through every tab.</source>
        <translation>打开你自己的文本，或从下面选一个示例。同一篇文本会陪你走过每一个标签页。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/empty_pages.py"/>
        <source>See it on the sample</source>
        <translation>用示例看看</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/empty_pages.py"/>
        <source>Opens a bundled text.</source>
        <translation>打开一个自带的文本。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/empty_pages.py"/>
        <source>{method}: open a text first</source>
        <translation>{method}：请先打开一个文本</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/errors.py"/>
        <source>Details…</source>
        <translation>详细信息…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/errors.py"/>
        <source>Shows what to report.</source>
        <translation>显示报告问题时需要的内容。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/errors.py"/>
        <source>Details of the error</source>
        <translation>错误的详细信息</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/errors.py"/>
        <source>Something went wrong</source>
        <translation>出错了</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/errors.py"/>
        <source>Your text and your results are still there.</source>
        <translation>您的文本和结果都还在。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/errors.py"/>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/errors.py"/>
        <source>Takes this message away.</source>
        <translation>关掉这条消息。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/errors.py"/>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/experiment_tab.py"/>
        <source>The picture still shows the result of the earlier settings.</source>
        <translation>图中显示的仍是先前设置的结果。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/experiment_tab.py"/>
        <source>This run keeps the text it began with; “Run” will take the one that is open now.</source>
        <translation>本次运行仍使用开始时的文本；再点“运行”，才会改用现在打开的文本。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/experiment_tab.py"/>
        <source>Stopped before there was a result; “Run” starts again.</source>
        <translation>还没有结果就停止了；单击“运行”可重新开始。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/experiment_tab.py"/>
        <source>Stopped. The picture still shows the last complete result.</source>
        <translation>已停止。图中仍是上一次的完整结果。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/export_files.py"/>
        <source>A spreadsheet holds {limit} rows and this table has {rows}; filter it or save CSV.</source>
        <translation>电子表格最多 {limit} 行，而这张表有 {rows} 行；请先筛选，或保存为 CSV。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/export_files.py"/>
        <source>A spreadsheet holds {limit} columns and this table has {columns}; save it as CSV.</source>
        <translation>电子表格最多 {limit} 列，而这张表有 {columns} 列；请保存为 CSV。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/export_files.py"/>
        <source>Checking whether the table fits</source>
        <translation>正在检查表格是否放得下</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/export_files.py"/>
        <source>Row {row} holds a text of {length} characters and a spreadsheet cell holds {limit}; save the table as CSV.</source>
        <translation>第 {row} 行有一段 {length} 个字符的文本，而电子表格的单元格最多容纳 {limit} 个；请把表格保存为 CSV。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/export_files.py"/>
        <source>{done} of {total} rows written</source>
        <translation>已写入 {done} 行，共 {total} 行</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/export_film.py"/>
        <source>{done} of {total} pictures written</source>
        <translation>已写入 {done} 张图片，共 {total} 张</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/export_matrix.py"/>
        <source>{done} of {total} cells written</source>
        <translation>已写入 {done} 个单元格，共 {total} 个</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/export_matrix.py"/>
        <source>Writing the names</source>
        <translation>正在写入文档名</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/export_matrix.py"/>
        <source>Writing the terms</source>
        <translation>正在写入词项</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/forms.py"/>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_bar.py"/>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_bar.py"/>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_bar.py"/>
        <source>Opens the text of the lesson and learns from it.</source>
        <translation>打开这一课的文本，并用它来学习。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_bar.py"/>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_bar.py"/>
        <source>Look closer</source>
        <translation>细看</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_bar.py"/>
        <source>Opens the view that shows it.</source>
        <translation>打开能看到这一点的视图。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_bar.py"/>
        <source>Next lesson</source>
        <translation>下一课</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_bar.py"/>
        <source>Goes on with the lesson after this one.</source>
        <translation>接着上后面的一课。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_bar.py"/>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_bar.py"/>
        <source>Shows or hides what was measured.</source>
        <translation>显示或隐藏测得的数字。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_bar.py"/>
        <source>Close the lesson</source>
        <translation>关闭课程</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_bar.py"/>
        <source>Predict this; you can change your mind until the run begins.</source>
        <translation>预测这个答案；开始运行之前可以改变主意。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_bar.py"/>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_bar.py"/>
        <source>Check</source>
        <translation>验证</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_bar.py"/>
        <source>This time the numbers bear out none of the answers.</source>
        <translation>这一次，数字不支持任何一个答案。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_bar.py"/>
        <source>Well predicted: {answer}.</source>
        <translation>预测正确：{answer}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_bar.py"/>
        <source>You said: {predicted}. The numbers say: {answer}.</source>
        <translation>您的预测：{predicted}。数字的回答：{answer}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>Cosine of “bank” with the river words: {river}; with the money words: {money}; of these two with each other: {between}.</source>
        <translation>“bank”与河流类词的余弦：{river}；与金钱类词的余弦：{money}；这两类词彼此的余弦：{between}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>Of its {count} nearest words, {wet} lie on the side of the river ({rivers}) and {dry} on the side of the money ({moneys}).</source>
        <translation>在它最近的 {count} 个词中，{wet} 个靠河流一边（{rivers}），{dry} 个靠金钱一边（{moneys}）。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>One vector has to serve both senses, and this time the sense it met more clearly has pulled it to its side.</source>
        <translation>一个向量要兼顾两个词义，而这一次，更鲜明的那个词义把它拉到了自己一边。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>One vector has to serve both senses, so it stands between them: nearer to either side than the two sides are to each other.</source>
        <translation>一个向量要兼顾两个词义，所以它站在两者之间：它离任何一边，都比两边彼此更近。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>The two sides themselves are hardly told apart here, so nothing can be said about “bank”.</source>
        <translation>这里连两类词本身都几乎分不开，所以关于“bank”什么也说不了。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>This text knows none of the words of the analogies.</source>
        <translation>这个文本里没有这些类比所用的词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>Cosines with king − man + woman: {near}.</source>
        <translation>与 king − man + woman 的余弦：{near}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>Of the {count} analogies that come with this text, {correct} come out right: {share} %.</source>
        <translation>随这个文本附带的 {count} 个类比中，答对 {correct} 个：{share}%。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>“{word}” has place {place}.</source>
        <translation>“{word}”排在第 {place} 位。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>Nobody explained a word: the step from man to king and the step from woman to the answer came out alike from the company these words keep.</source>
        <translation>没有人解释过任何一个词：从 man 到 king 的一步，与从 woman 到答案的一步，仅凭这些词身边的邻词就变得几乎一样。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>Most of the analogies fail, so one good example would prove little.</source>
        <translation>大多数类比都答错了，所以单独一个好例子说明不了什么。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>One honest remark: the asked words are left out; else “{word}” would be the answer.</source>
        <translation>老实说一句：提问用的词不能当答案；否则答案会是“{word}”。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>This text does not have the word “{word}”.</source>
        <translation>这个文本里没有“{word}”这个词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>Word2Vec has a vector for “{word}”, because the text has it.</source>
        <translation>Word2Vec 有“{word}”的向量，因为文本里有这个词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>Word2Vec has no vector for “{word}”: it is not among the {count} words of the text.</source>
        <translation>Word2Vec 没有“{word}”的向量：它不在文本的 {count} 个词之中。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>FastText knows {learned} of its {count} pieces. Nearest: {near}. The true word, “{word}”, has place {place}.</source>
        <translation>FastText 认识它的 {learned} 个片段，共 {count} 个。最近的词：{near}。正确的词“{word}”排在第 {place} 位。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>FastText adds a word up from its pieces, and enough pieces survive a slip of the finger; to Word2Vec every spelling is a word of its own.</source>
        <translation>FastText 用片段拼出一个词，手滑打错之后仍有足够的片段完好；而在 Word2Vec 看来，每一种拼写都是另一个词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>The pieces that survived the slip belong to other words as well, and these pulled harder this time.</source>
        <translation>打错之后仍然完好的片段也属于别的词，这一次那些词拉得更有力。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>The text is too short to keep a part of it back, so nothing can be told.</source>
        <translation>文本太短，留不出一部分来测评，所以什么也看不出来。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>The high cosines at the beginning say only that no word has moved far yet.</source>
        <translation>开头的余弦很高，只说明还没有哪个词走出多远。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>Read {times} ×: {share} % of true neighbours beat a random word (loss {loss}). Nearest to “{word}”: {near}.</source>
        <translation>读 {times} 遍：真正的邻词有 {share}% 胜过随机词（损失 {loss}）。离“{word}”最近的词：{near}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>Reading more often changed next to nothing here.</source>
        <translation>在这里，多读几遍几乎没有改变什么。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>A few readings were not enough here: most was learned in the later ones.</source>
        <translation>在这里，读几遍还不够：大部分是在后面学到的。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>Most is learned in the first readings; then it got worse on unseen text, for this text is being learned by heart.</source>
        <translation>大部分在头几遍就学到了；之后在未学过的文本上反而变差，因为它开始死记这个文本。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_checks.py"/>
        <source>Most is learned in the first readings; the many after them only polish.</source>
        <translation>大部分在头几遍就学到了；后面的许多遍只是打磨。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_course.py"/>
        <source>Another run is under way: stop it, or wait for its end.</source>
        <translation>另一次运行正在进行：请停止它，或等它结束。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_course.py"/>
        <source>Opening the text of the lesson…</source>
        <translation>正在打开这一课的文本…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_course.py"/>
        <source>What this lesson learned is no longer there: begin it once more.</source>
        <translation>这一课学到的东西已经不在了：请重新开始这一课。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_course.py"/>
        <source>The text was changed in the middle of the lesson: run it again.</source>
        <translation>课程进行到一半时文本变了：请再运行一次。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_course.py"/>
        <source>Learning: run {place} of {count}…</source>
        <translation>正在学习：第 {place} 次运行，共 {count} 次…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_course.py"/>
        <source>Learning…</source>
        <translation>正在学习…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_course.py"/>
        <source>The text of the lesson was not opened: run it again.</source>
        <translation>这一课的文本没有打开：请再运行一次。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_course.py"/>
        <source>Paused: “Go on” below the settings goes on.</source>
        <translation>已暂停：按设置下方的“继续”即可继续。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_course.py"/>
        <source>Checking…</source>
        <translation>正在验证…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_course.py"/>
        <source>The run was stopped, so there is nothing to check: run it again.</source>
        <translation>运行被停止了，没有可验证的结果：请再运行一次。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_offers.py"/>
        <source>Lessons: predict, run, check</source>
        <translation>课程：预测、运行、验证</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_offers.py"/>
        <source>Short lessons: predict what will happen, run it, check it.</source>
        <translation>短小的课程：先预测会发生什么，再运行，然后验证。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_offers.py"/>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_race_checks.py"/>
        <source>Loss on unseen text, in nats a character: counting {counting}, RNN {rnn}, LSTM {lstm}; less is better.</source>
        <translation>未学过的文本上的损失（每字符，单位奈特）：计数 {counting}，RNN {rnn}，LSTM {lstm}；越小越好。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_race_checks.py"/>
        <source>That is like guessing blindly among so few characters each time: counting {counting}, RNN {rnn}, LSTM {lstm}.</source>
        <translation>这相当于每次只在这么几个字符中盲猜：计数 {counting}，RNN {rnn}，LSTM {lstm}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_race_checks.py"/>
        <source>Counting sees the last four characters and nothing before them; a network that has learned what to carry along sees further.</source>
        <translation>计数只看得到最后四个字符，再往前就看不到了；学会了该记住什么的网络看得更远。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_race_checks.py"/>
        <source>What was seen often enough is hard to guess better than by counting it; a network needs more text, or more time, to earn its price.</source>
        <translation>见得够多的东西，很难猜得比计数更好；网络需要更多文本或更多时间，才对得起它的代价。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_race_checks.py"/>
        <source>This lesson needs its own text, read word by word.</source>
        <translation>这一课需要它自己的文本，并且逐词阅读。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_race_checks.py"/>
        <source>{name}: of {near_asked} short lines it ends {near} rightly, of {far_asked} long ones {far}: {share} %. Blind guessing gives {chance} %.</source>
        <translation>{name}：{near_asked} 个短行中有 {near} 个结尾猜对，{far_asked} 个长行中有 {far} 个：{share}%。盲猜能对 {chance}%。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_race_checks.py"/>
        <source>The RNN writes its memory anew at every word, and after some of them the first is gone; the gates of the LSTM let it stand until it is asked for.</source>
        <translation>RNN 每读一个词就把记忆重写一遍，几个词之后第一个词就不见了；LSTM 的门让它一直留着，直到用得上的时候。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_race_checks.py"/>
        <source>Both carried the first word along this time; make the lines longer.</source>
        <translation>这一次两者都记住了第一个词；可以把行写得更长。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_race_checks.py"/>
        <source>What lies far back is learned late, when all that lies near is known: more epochs, or another seed, may show it.</source>
        <translation>相隔很远的联系学得晚，要等近处的都学会之后：多学几轮，或换一个随机种子，也许就能看到。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_race_checks.py"/>
        <source>The learning rate is the length of a step downhill: too short, and one is still on the way; too long, and one jumps over the valley.</source>
        <translation>学习率是下坡时一步的长度：太短，还在半路上；太长，就跳过了谷底。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_race_checks.py"/>
        <source>On another text, or with more time, another rate may be the best.</source>
        <translation>换一个文本，或给更多时间，最好的学习率也许就不同。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_race_checks.py"/>
        <source>Learning rate {rate}: the loss exploded.</source>
        <translation>学习率 {rate}：损失爆炸了。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lesson_race_checks.py"/>
        <source>Learning rate {rate}: loss {loss} on unseen text.</source>
        <translation>学习率 {rate}：未学过的文本上的损失为 {loss}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>Two banks</source>
        <translation>两种 bank</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>A text tells of river banks and of money banks, but “bank” gets only one vector. Where will it lie?</source>
        <translation>有一个文本既讲河岸，也讲银行，而“bank”只有一个向量。它会在哪里？</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>By the river words</source>
        <translation>靠近河流类词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>By the money words</source>
        <translation>靠近金钱类词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>Between the two</source>
        <translation>在两者之间</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>King, man, woman</source>
        <translation>国王、男人、女人</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>Nobody tells the program what a word means; it only reads about a small kingdom. “man” is to “king” as “woman” is to … which word?</source>
        <translation>没有人告诉程序任何一个词的意思，它只读了一个小小王国的故事。“man”之于“king”，犹如“woman”之于……哪个词？</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>“queen”</source>
        <translation>“queen”（女王）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>“princess”</source>
        <translation>“princess”（公主）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>Another word</source>
        <translation>另一个词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>The misspelt word</source>
        <translation>拼错的词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>A text has “fisherman”; somebody types “fihserman”. Word2Vec and FastText both read it: who finds the right word?</source>
        <translation>一个文本里有“fisherman”（渔夫），有人却打成了“fihserman”。Word2Vec 和 FastText 都读过这个文本：谁能找到正确的词？</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>Neither finds it</source>
        <translation>都找不到</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>Only FastText</source>
        <translation>只有 FastText</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>Both find it</source>
        <translation>都能找到</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>Once, five times, fifty times</source>
        <translation>一遍、五遍、五十遍</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>The same text is read once, then 5 times, then 50 times. When does the program learn most about text it has not seen?</source>
        <translation>同一个文本先读 1 遍，再读 5 遍，再读 50 遍。对于没见过的文本，程序在哪一段学到的最多？</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>From 1 to 5 readings</source>
        <translation>从 1 遍到 5 遍</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>From 5 to 50 readings</source>
        <translation>从 5 遍到 50 遍</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>It stays much the same</source>
        <translation>都差不多</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>Learning or counting</source>
        <translation>学习还是计数</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>An n-gram model counts what follows four characters. Two networks read the same text and learn. Who guesses the next character of unseen text better than counting?</source>
        <translation>n 元模型数的是四个字符之后出现什么。两个网络读同一个文本来学习。在未学过的文本上猜下一个字符，谁比计数更准？</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>Neither network</source>
        <translation>两个网络都不行</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>Only the LSTM</source>
        <translation>只有 LSTM</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>Both networks</source>
        <translation>两个网络都行</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>The first word</source>
        <translation>第一个词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>Bakers come home with bread, miners with coal; but on the way they meet others and buy other things. Who still knows at the end of a long line how it began?</source>
        <translation>面包师带着面包回家，矿工带着煤回家；可是路上他们会遇到别人，买别的东西。到了长长一行的末尾，谁还记得开头是什么？</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>How long a step</source>
        <translation>一步多长</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>The same network reads the same text three times: once with a learning rate of 0.0002, once with 0.005, once with 0.5. With which does it learn most?</source>
        <translation>同一个网络把同一个文本学三遍：一次学习率为 0.0002，一次为 0.005，一次为 0.5。哪一次学到的最多？</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>0.0002</source>
        <translation>0.0002</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>0.005</source>
        <translation>0.005</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/lessons.py"/>
        <source>0.5</source>
        <translation>0.5</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>Legacy NLP Lab</source>
        <translation>Legacy NLP Lab</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>{title} — Legacy NLP Lab</source>
        <translation>{title} — Legacy NLP Lab</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>Your own files, a pasted text, or one of the samples.</source>
        <translation>您自己的文件、粘贴的文本，或一个示例。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>Open a text</source>
        <translation>打开文本</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>&amp;Lessons</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>What can I do? …</source>
        <translation>我能做什么？…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>Read in another &amp;encoding…</source>
        <translation>用其他编码读取(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>&amp;Open files…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>Open a &amp;folder…</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>&amp;Paste a text…</source>
        <translation>粘贴文本(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>&amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>&amp;Samples</source>
        <translation>示例(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>Next tab</source>
        <translation>下一个标签页</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/main_window.py"/>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/map_tab.py"/>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/map_tab.py"/>
        <source>Explore an embedding: neighbours, analogies and senses.</source>
        <translation>探索词向量：近邻、类比与词义。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/map_tab.py"/>
        <source>The embedding that is shown: trained here, or opened.</source>
        <translation>当前显示的词向量：在这里训练的，或打开的。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/map_tab.py"/>
        <source>Open vectors…</source>
        <translation>打开向量…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/map_tab.py"/>
        <source>Train an embedding</source>
        <translation>训练词向量</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/map_tab.py"/>
        <source>Goes to the tab that learns one from your text.</source>
        <translation>转到从您的文本学习词向量的标签页。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/map_tab.py"/>
        <source>Reads an embedding from a file of another program.</source>
        <translation>从其他程序的文件读取词向量。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/map_tab.py"/>
        <source>Map: train an embedding first</source>
        <translation>地图：请先训练词向量</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/opening.py"/>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/opening.py"/>
        <source>Open files</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/opening.py"/>
        <source>Texts</source>
        <translation>文本文件</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/opening.py"/>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/opening.py"/>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/opening.py"/>
        <source>Only files have an encoding; open one first.</source>
        <translation>只有文件才有编码；请先打开一个文件。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/opening.py"/>
        <source>“{name}” can be read in these ways.</source>
        <translation>“{name}”可以用以下方式读取。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/opening.py"/>
        <source>Nothing yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow.py"/>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow.py"/>
        <source>All documents and all terms, and how empty it is.</source>
        <translation>所有文档和所有词项，看看它有多空。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow.py"/>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow.py"/>
        <source>One document, shaded by how often each word occurs.</source>
        <translation>一篇文档，每个词按出现次数加深底色。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow.py"/>
        <source>Sentence</source>
        <translation>句子</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow.py"/>
        <source>How a sentence becomes a bag of words.</source>
        <translation>一个句子怎样变成词袋。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow.py"/>
        <source>What marks it</source>
        <translation>特征词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow.py"/>
        <source>Which terms a part of the text uses most.</source>
        <translation>文本的某一部分最爱用哪些词项。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_document.py"/>
        <source>The heaviest terms of the document</source>
        <translation>文档中分量最重的词项</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_document.py"/>
        <source>How often each term occurs here; at the right, in how many of all documents.</source>
        <translation>每个词项在这里出现多少次；右侧是含有它的文档占全部文档的比例。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_document.py"/>
        <source>in {share} %</source>
        <translation>{share}% 的文档</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_document.py"/>
        <source>This word is no term of the matrix.</source>
        <translation>这个词不是矩阵中的词项。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_document.py"/>
        <source>“{term}”: {count} in this document</source>
        <translation>“{term}”：在这篇文档中出现 {count} 次</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_document.py"/>
        <source>No word of this document is a term of the matrix.</source>
        <translation>这篇文档中没有一个词是矩阵的词项。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_document.py"/>
        <source>The darker a word, the more often it occurs in this document.</source>
        <translation>词的底色越深，在这篇文档中出现得越多。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_document.py"/>
        <source>Only {common} of the {top} heaviest terms stand in more than half of all documents.</source>
        <translation>分量最重的 {top} 个词项中，只有 {common} 个出现在一半以上的文档里。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_document.py"/>
        <source>{common} of the {top} heaviest terms stand in more than half of all documents: frequent words mask those that tell what this one is about.</source>
        <translation>分量最重的 {top} 个词项中，有 {common} 个出现在一半以上的文档里：常见的词掩盖了能说明这篇文档内容的词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>Choose the label whose documents are held against all others.</source>
        <translation>选择一个标签，把它的文档与其余所有文档相比。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>What is commoner here, and what is rarer</source>
        <translation>哪些在这里更常见，哪些更少见</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>How sure the difference is; at the right, how many times as common as elsewhere.</source>
        <translation>差异有多可靠；右侧是这里的常见程度为别处的多少倍。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>All terms</source>
        <translation>所有词项</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>Shows every term in a table instead of the bars.</source>
        <translation>用表格列出每个词项，代替条形图。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>One document</source>
        <translation>单篇文档</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>One document alone cannot be compared; open several.</source>
        <translation>只有一篇文档无法比较；请打开多篇。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>against the {count} other documents</source>
        <translation>与其余 {count} 篇文档相比</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>How much “{term}” marks {part}</source>
        <translation>“{term}”有多能代表“{part}”</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>There is nothing to compare yet.</source>
        <translation>暂时没有可比较的内容。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>Evidence</source>
        <translation>证据强度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>Doublings</source>
        <translation>翻番数</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>Term</source>
        <translation>词项</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>The term as it is counted.</source>
        <translation>计数时采用的词项。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>Here</source>
        <translation>命中</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>How often it occurs in the part chosen.</source>
        <translation>在所选部分中出现的次数。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>Elsewhere</source>
        <translation>别处</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>How often in all the rest.</source>
        <translation>在其余所有部分中出现的次数。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>only here</source>
        <translation>只在这里</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>never here</source>
        <translation>这里没有</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>No term is commoner here than elsewhere.</source>
        <translation>没有词项在这里比在别处更常见。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>“{term}” marks {part} most: {here} of {per} tokens there, {there} of {per} elsewhere.</source>
        <translation>“{term}”最能代表“{part}”：其中每 {per} 个词例有 {here} 个，别处每 {per} 个有 {there} 个。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_keyness.py"/>
        <source>The texts have no labels, so one document is compared with the rest.</source>
        <translation>这些文本没有标签，所以拿一篇文档与其余文档相比。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_matrix.py"/>
        <source>{documents} documents × {terms} terms: {empty} % of the cells are empty, and the {top} most frequent terms take {share} % of all counts.</source>
        <translation>{documents} 篇文档 × {terms} 个词项：{empty}% 的单元格是空的，最常见的 {top} 个词项占了全部次数的 {share}%。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_matrix.py"/>
        <source>One document × {terms} terms: the {top} most frequent take {share} % of all counts.</source>
        <translation>一篇文档 × {terms} 个词项：最常见的 {top} 个占了全部次数的 {share}%。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_page.py"/>
        <source>Close the derivation</source>
        <translation>关闭计算过程</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_page.py"/>
        <source>“{term}” in {document}</source>
        <translation>{document} 中的“{term}”</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_sentence.py"/>
        <source>Type a sentence</source>
        <translation>输入一个句子</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_sentence.py"/>
        <source>A sentence</source>
        <translation>句子</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_sentence.py"/>
        <source>Type any sentence and see what the bag of words makes of it.</source>
        <translation>输入任意一个句子，看看词袋把它变成什么。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_sentence.py"/>
        <source>Add up</source>
        <translation>相加</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_sentence.py"/>
        <source>Adds up the rows, one after the other.</source>
        <translation>把各行依次相加。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_sentence.py"/>
        <source>One word</source>
        <translation>下一个词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_sentence.py"/>
        <source>Adds one word to the bag.</source>
        <translation>往词袋里放一个词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_sentence.py"/>
        <source>Empty the bag</source>
        <translation>清空词袋</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_sentence.py"/>
        <source>Takes all words out.</source>
        <translation>把词全部取出。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_sentence.py"/>
        <source>Only the first {rows} terms are taken here.</source>
        <translation>这里只取前 {rows} 个词项。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_sentence.py"/>
        <source>The sentence is now {cells} numbers of which {filled} are not 0; its order is lost.</source>
        <translation>现在这个句子成了 {cells} 个数，其中 {filled} 个不是 0；词的顺序丢失了。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_sentence.py"/>
        <source>Not in the vocabulary: {missing}.</source>
        <translation>不在词表中的词：{missing} 个。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/bow_work.py"/>
        <source>Counting terms</source>
        <translation>正在统计词项</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_controls.py"/>
        <source>Draws this kind of cell.</source>
        <translation>画出这种单元。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_controls.py"/>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_controls.py"/>
        <source>A small cell of 4 units with random weights, large enough to be seen, that can learn here; or the network of the race.</source>
        <translation>一个 4 个单元的小网络，随机权重取得足够大，便于看清，可以就地学习；或者赛跑中的网络。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_controls.py"/>
        <source>Small new cell</source>
        <translation>新的小网络</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_controls.py"/>
        <source>Learned in the race</source>
        <translation>赛跑中学到的</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_controls.py"/>
        <source>Learn once</source>
        <translation>学习一次</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_controls.py"/>
        <source>One step against the gradient of all guesses.</source>
        <translation>沿所有猜测的梯度的反方向走一步。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_controls.py"/>
        <source>100 times</source>
        <translation>学习 100 次</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_controls.py"/>
        <source>Learns the sequence a hundred times.</source>
        <translation>把这个序列学习一百次。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_controls.py"/>
        <source>Learn 100 times</source>
        <translation>学习 100 次</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_controls.py"/>
        <source>Start anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_controls.py"/>
        <source>Takes other random weights.</source>
        <translation>换一组随机权重。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_controls.py"/>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_controls.py"/>
        <source>The unit whose numbers are written; its squares are framed.</source>
        <translation>写出数值的单元；它的方格加了框。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_controls.py"/>
        <source>Sequence</source>
        <translation>序列</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_controls.py"/>
        <source>Type a short text; the cell reads it symbol by symbol.</source>
        <translation>输入一小段文本；网络逐个符号地读它。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_controls.py"/>
        <source>Type a word</source>
        <translation>输入一个词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_formulas.py"/>
        <source>Input: the symbol that is read, a column with a single 1.</source>
        <translation>输入：所读的符号，即只有一个 1 的列向量。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_formulas.py"/>
        <source>{name}, step {step}</source>
        <translation>{name}，第 {step} 步</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_formulas.py"/>
        <source>{name}, step {step}, {unit}</source>
        <translation>{name}，第 {step} 步，{unit}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_formulas.py"/>
        <source>unit {unit}</source>
        <translation>单元 {unit}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_formulas.py"/>
        <source>Before the first step there is nothing: the cell begins with zeros.</source>
        <translation>第一步之前什么也没有：一切从零开始。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_formulas.py"/>
        <source>After the last step there is nothing, so that no gradient comes back from there.</source>
        <translation>最后一步之后什么也没有，所以没有梯度从那里传回来。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_small.py"/>
        <source>Nothing was learned yet: start the race, or take a small new cell.</source>
        <translation>还没有学到什么：请开始赛跑，或选用新的小网络。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_small.py"/>
        <source>There is no {name} in this race: choose the other network.</source>
        <translation>这次赛跑里没有 {name}：请选择另一个网络。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_small.py"/>
        <source>This network has {layers} layers; only one of a single layer can be drawn as one cell.</source>
        <translation>这个网络有 {layers} 层；只有单层的网络才能画成一个单元。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_small.py"/>
        <source>The numbers of this network have left all bounds; take a lower learning rate.</source>
        <translation>这个网络的数值已超出一切界限；请调低学习率。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_stage.py"/>
        <source>Puts the formula away and shows the picture.</source>
        <translation>收起公式，显示图画。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_stage.py"/>
        <source>Close the formula</source>
        <translation>收起公式</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_step.py"/>
        <source>Unknown to this network, so left out: {symbols}.</source>
        <translation>这个网络不认识、因而略去的符号：{symbols}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_step.py"/>
        <source>Only the first {count} symbols are read.</source>
        <translation>只读前 {count} 个符号。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_step.py"/>
        <source>Type at least two symbols: each is guessed from those before it.</source>
        <translation>请至少输入两个符号：每个符号都由它前面的符号来猜。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_step.py"/>
        <source>Rounds learned: {rounds}; mean loss {first} → {now}.</source>
        <translation>已学习 {rounds} 次；平均损失 {first} → {now}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_step.py"/>
        <source>Step {step}: the forget gate keeps {kept} % of unit {unit}, the input gate lets in {let_in} % of the new: {before} → {after}.</source>
        <translation>第 {step} 步：遗忘门保留旧值的 {kept}%，输入门放入新值的 {let_in}%，单元 {unit} 由 {before} 变为 {after}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_step.py"/>
        <source>Step {step}: unit {unit} gets {state} from the state before and {input} from the new symbol; with the bias, tanh makes {after} of it.</source>
        <translation>第 {step} 步：单元 {unit} 从之前的状态得到 {state}，从新符号得到 {input}；加上偏置，tanh 把它变为 {after}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_step.py"/>
        <source>“{symbol}” comes next: it got {share} %.</source>
        <translation>接下来是“{symbol}”：预计的占比为 {share}%。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_step.py"/>
        <source>At the last step, {last}, the gradient of the state is {length} long.</source>
        <translation>在最后一步（第 {last} 步），状态梯度的长度是 {length}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_step.py"/>
        <source>There is no gradient: the last guess leaves nothing to learn.</source>
        <translation>没有梯度：最后一次猜测没有什么可学的了。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_step.py"/>
        <source>From step {last} back to step {step} the gradient fell to {share} of its length.</source>
        <translation>从第 {last} 步回到第 {step} 步，梯度的长度降到原来的 {share}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_step.py"/>
        <source>From step {last} back to step {step} the gradient grew to {share} times its length.</source>
        <translation>从第 {last} 步回到第 {step} 步，梯度的长度增到原来的 {share} 倍。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_step.py"/>
        <source>loss {loss}</source>
        <translation>损失 {loss}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_step.py"/>
        <source>no loss here</source>
        <translation>此处无损失</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_step.py"/>
        <source>{share} %</source>
        <translation>{share}%</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_walk.py"/>
        <source>First step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_walk.py"/>
        <source>Step before</source>
        <translation>上一步</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_walk.py"/>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_walk.py"/>
        <source>Last step</source>
        <translation>最后一步</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_walk.py"/>
        <source>Goes to the first symbol.</source>
        <translation>回到第一个符号。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_walk.py"/>
        <source>Goes one symbol back.</source>
        <translation>后退一个符号。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_walk.py"/>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_walk.py"/>
        <source>Goes through all steps by itself.</source>
        <translation>自动走完所有步。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_walk.py"/>
        <source>Goes one symbol on.</source>
        <translation>前进一个符号。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_walk.py"/>
        <source>Goes to the last symbol.</source>
        <translation>跳到最后一个符号。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_walk.py"/>
        <source>Forward</source>
        <translation>前向</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_walk.py"/>
        <source>What the cell computes while it reads.</source>
        <translation>网络在读的时候计算什么。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_walk.py"/>
        <source>Back: last loss</source>
        <translation>反向：最后的损失</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_walk.py"/>
        <source>The gradients of the last guess alone: how they fade.</source>
        <translation>只看最后一次猜测的梯度：它怎样消退。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_walk.py"/>
        <source>Back: all</source>
        <translation>反向：全部</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/cell_walk.py"/>
        <source>The gradients of all guesses: what is learned from.</source>
        <translation>所有猜测的梯度：学习的依据。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Check-up</source>
        <translation>体检</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>What to expect</source>
        <translation>可以期待什么</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Scripts</source>
        <translation>文字种类</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Noticed while reading</source>
        <translation>读取时的发现</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>words in all</source>
        <translation>总词数（词例）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>different words</source>
        <translation>不同的词（词型）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>type/token ratio</source>
        <translation>型例比</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>of them occur only once</source>
        <translation>只出现一次的词型</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>documents</source>
        <translation>文档数</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>words in the longest</source>
        <translation>最长文档的词数</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>repeated documents</source>
        <translation>重复的文档</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>{script} {share} %</source>
        <translation>{script} {share}%</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Latin letters</source>
        <translation>拉丁字母</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Chinese characters</source>
        <translation>汉字</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Hiragana</source>
        <translation>平假名</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Katakana</source>
        <translation>片假名</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Hangul</source>
        <translation>谚文</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Cyrillic letters</source>
        <translation>西里尔字母</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Greek letters</source>
        <translation>希腊字母</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Arabic letters</source>
        <translation>阿拉伯字母</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Hebrew letters</source>
        <translation>希伯来字母</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Devanagari</source>
        <translation>天城文</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Bengali letters</source>
        <translation>孟加拉文</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Tamil letters</source>
        <translation>泰米尔文</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Armenian letters</source>
        <translation>亚美尼亚字母</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Georgian letters</source>
        <translation>格鲁吉亚字母</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Ethiopic letters</source>
        <translation>埃塞俄比亚文</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Thai letters</source>
        <translation>泰文</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Lao letters</source>
        <translation>老挝文</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Khmer letters</source>
        <translation>高棉文</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Burmese letters</source>
        <translation>缅文</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Tibetan letters</source>
        <translation>藏文</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/checkup.py"/>
        <source>Full-width letters</source>
        <translation>全角字母</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_belief.py"/>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_chooser.py"/>
        <source>Which documents</source>
        <translation>哪些文档</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_chooser.py"/>
        <source>All unseen documents, or the mistakes.</source>
        <translation>全部未学过的文档，或只看答错的。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_chooser.py"/>
        <source>Document before</source>
        <translation>上一篇文档</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_chooser.py"/>
        <source>Next document</source>
        <translation>下一篇文档</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_chooser.py"/>
        <source>All unseen documents ({count})</source>
        <translation>全部未学过的文档（{count}）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_chooser.py"/>
        <source>Mistakes of the {name} ({count})</source>
        <translation>{name} 答错的（{count}）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_chooser.py"/>
        <source>“{wanted}” taken for “{guess}” ({count})</source>
        <translation>“{wanted}”被当成“{guess}”（{count}）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_chooser.py"/>
        <source>{place} of {count}</source>
        <translation>第 {place} 篇，共 {count} 篇</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_confusion.py"/>
        <source>What is taken for what</source>
        <translation>什么被当成了什么</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_confusion.py"/>
        <source>Rows: the label. Columns: what the network says. Click a cell to read it.</source>
        <translation>行：真实标签。列：网络的回答。单击一个单元格即可阅读其中的文档。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_confusion.py"/>
        <source>{count} of {all} “{wanted}” are taken for what they are</source>
        <translation>有 {count} 篇（共 {all} 篇）“{wanted}”被认对</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_confusion.py"/>
        <source>{count} of {all} “{wanted}” are taken for “{guess}”</source>
        <translation>有 {count} 篇（共 {all} 篇）“{wanted}”被当成“{guess}”</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_confusion.py"/>
        <source>Rows: the label. Columns: what the {name} says.</source>
        <translation>行：真实标签。列：{name} 的回答。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_controls.py"/>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_controls.py"/>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_controls.py"/>
        <source>Lets the networks learn from the beginning.</source>
        <translation>让网络从头开始学习。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_controls.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_controls.py"/>
        <source>Ends the learning and keeps what was learned.</source>
        <translation>结束学习，保留学到的内容。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_curve.py"/>
        <source>epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_curve.py"/>
        <source>share of unseen documents that are answered right</source>
        <translation>未学过的文档中答对的占比</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_curve.py"/>
        <source>loss while learning, nats per document</source>
        <translation>学习时的损失，奈特/文档</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_curve.py"/>
        <source>earlier</source>
        <translation>先前</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_curve.py"/>
        <source>always “{answer}”</source>
        <translation>总答“{answer}”</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_outlook.py"/>
        <source>Networks that read documents</source>
        <translation>阅读文档的神经网络</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_outlook.py"/>
        <source>Who reads</source>
        <translation>谁来读</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_outlook.py"/>
        <source>Overwrites its whole memory at every word.</source>
        <translation>每读一个词，就改写全部记忆。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_outlook.py"/>
        <source>Has gates, and can carry an early word to the end.</source>
        <translation>有门，能把开头的词一直带到结尾。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_outlook.py"/>
        <source>“Start” lets them learn; “Stop” keeps what was learned.</source>
        <translation>“开始”让它们学习；“停止”会保留已经学到的。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_outlook.py"/>
        <source>Open the news sample</source>
        <translation>打开新闻示例</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_outlook.py"/>
        <source>440 short news items, each about politics or about science.</source>
        <translation>440 条短新闻，每条讲的不是政治就是科学。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_outlook.py"/>
        <source>Your own documents</source>
        <translation>您自己的文档</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_outlook.py"/>
        <source>The open text has no labels.</source>
        <translation>打开的文本没有标签。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_outlook.py"/>
        <source>A network reads a document word by word and says at its end what it is about; one sees at which word it makes up its mind.</source>
        <translation>网络逐词阅读一篇文档，读完时说出它讲的是什么；可以看到它在哪个词上拿定了主意。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_outlook.py"/>
        <source>Open a folder that has a sub-folder for each label (“sport”, “politics” …) with text files in it, or a table (CSV, Excel) with one column for the text and one for the label.</source>
        <translation>请打开一个文件夹，其中每个标签（“体育”“政治”……）有一个装着文本文件的子文件夹；或打开一个表格（CSV、Excel），一列是文本，一列是标签。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_page.py"/>
        <source>Course</source>
        <translation>过程</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_page.py"/>
        <source>How many unseen documents they get right.</source>
        <translation>未学过的文档中答对了多少。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_page.py"/>
        <source>One document, and what each word does.</source>
        <translation>一篇文档，以及每个词起了什么作用。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_page.py"/>
        <source>Mix-ups</source>
        <translation>混淆</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_page.py"/>
        <source>Which labels are taken for which.</source>
        <translation>哪些标签被当成了哪些标签。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_page.py"/>
        <source>Look into this network</source>
        <translation>查看这个网络的内部</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_page.py"/>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_page.py"/>
        <source>Judging what was learned</source>
        <translation>正在测评学到的</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_reading.py"/>
        <source>Type or paste a sentence; it is read at once.</source>
        <translation>输入或粘贴一句话，网络会立刻阅读。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_reading.py"/>
        <source>Your sentence</source>
        <translation>您的句子</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_reading.py"/>
        <source>The networks read it while you type.</source>
        <translation>您一边输入，网络一边阅读。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_reading.py"/>
        <source>Type your own</source>
        <translation>自己输入</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_reading.py"/>
        <source>Lets the networks read what you type instead.</source>
        <translation>改为让网络阅读您输入的内容。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_reading.py"/>
        <source>The document, shaded by what each word did</source>
        <translation>文档，按每个词所起的作用着色</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_reading.py"/>
        <source>Blue: the word speaks for the label. Orange: against it.</source>
        <translation>蓝色：这个词支持该标签。橙色：反对该标签。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_reading.py"/>
        <source>The {name} makes no such mistake.</source>
        <translation>{name} 没有这样的错误。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_reading.py"/>
        <source>Type a few words, and see what the networks take them for.</source>
        <translation>请输入几个词，看看网络认为它们讲的是什么。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_reading.py"/>
        <source>{name}: blue words speak for “{label}”, orange ones against.</source>
        <translation>{name}：蓝色的词支持“{label}”，橙色的词反对。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_reading.py"/>
        <source>belief in “{label}”, %</source>
        <translation>对“{label}”的相信程度，%</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_reading.py"/>
        <source>(The networks do not know this word.)</source>
        <translation>（网络不认识这个词。）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_reading.py"/>
        <source>Unseen documents</source>
        <translation>未学过的文档</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_reading.py"/>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_said.py"/>
        <source>{number} %</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_said.py"/>
        <source>Epoch {epoch} of {epochs}</source>
        <translation>第 {epoch} 轮，共 {epochs} 轮</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_said.py"/>
        <source>{time} left</source>
        <translation>还需 {time}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_said.py"/>
        <source>On {count} unseen documents the {first} is right in {share}</source>
        <translation>在 {count} 篇未学过的文档上，{first} 答对 {share}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_said.py"/>
        <source>On {count} unseen documents both networks are right in {share}</source>
        <translation>在 {count} 篇未学过的文档上，两个网络都答对 {share}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_said.py"/>
        <source>On {count} unseen documents the {first} is right in {share}, the {second} in {other}</source>
        <translation>在 {count} 篇未学过的文档上，{first} 答对 {share}，{second} 答对 {other}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_said.py"/>
        <source>{name}: {sentence}</source>
        <translation>{name}：{sentence}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_said.py"/>
        <source>“{word}” moved the {name} most: {points} points towards “{about}”.</source>
        <translation>“{word}”对 {name} 的影响最大：向“{about}”靠近了 {points} 个百分点。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_said.py"/>
        <source>“{word}” moved the {name} most: {points} points away from “{about}”.</source>
        <translation>“{word}”对 {name} 的影响最大：离“{about}”远了 {points} 个百分点。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_said.py"/>
        <source>Only the first {count} words are read.</source>
        <translation>只读前 {count} 个词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_said.py"/>
        <source>The {name} takes every one of {count} unseen documents for what it is.</source>
        <translation>{name} 把 {count} 篇未学过的文档全都认对了。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_said.py"/>
        <source>The {name} most often takes “{wanted}” for “{guess}”: {count} of {all} documents. Click a cell to read them.</source>
        <translation>{name} 最常把“{wanted}”当成“{guess}”：{count} 篇（共 {all} 篇）。单击单元格即可阅读。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_said.py"/>
        <source>“{name}” {count}</source>
        <translation>“{name}”{count} 篇</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_said.py"/>
        <source>, and {count} more</source>
        <translation>，另有 {count} 个标签</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_said.py"/>
        <source>{documents} documents with {labels} labels: {listed}.</source>
        <translation>{documents} 篇文档，{labels} 个标签：{listed}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_said.py"/>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_said.py"/>
        <source>; always saying “{answer}” would be right in {share}.</source>
        <translation>；总是回答“{answer}”则能答对 {share}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_said.py"/>
        <source>The {name} says “{guess}”, {share}.</source>
        <translation>{name} 说是“{guess}”，{share}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_said.py"/>
        <source>The {name} says “{guess}”, {share}: right.</source>
        <translation>{name} 说是“{guess}”，{share}：答对了。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/classifier_said.py"/>
        <source>The {name} says “{guess}”, {share}: wrong.</source>
        <translation>{name} 说是“{guess}”，{share}：答错了。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/derivation.py"/>
        <source>How this is computed</source>
        <translation>计算过程</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/derivation.py"/>
        <source>Every step with its numbers; the last line is the result.</source>
        <translation>每一步都列出数字，最后一行是结果。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/derivation.py"/>
        <source>Choose something to see how its number is computed.</source>
        <translation>请选择一项，查看它的数值是怎样算出来的。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/document_chooser.py"/>
        <source>the whole text</source>
        <translation>整个文本</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/document_chooser.py"/>
        <source>document {name}</source>
        <translation>文档 {name}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/document_chooser.py"/>
        <source>Choose the part of the text that is shown.</source>
        <translation>选择要显示文本的哪一部分。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/document_chooser.py"/>
        <source>Part of the text</source>
        <translation>文本的哪一部分</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/document_chooser.py"/>
        <source>The whole text ({count})</source>
        <translation>整个文本（{count}）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/document_chooser.py"/>
        <source>All of “{label}” ({count})</source>
        <translation>“{label}”的全部文档（{count}）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/document_list.py"/>
        <source>Search…</source>
        <translation>搜索…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/document_list.py"/>
        <source>Search the documents</source>
        <translation>搜索文档</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/document_list.py"/>
        <source>Shows only names and beginnings that contain this.</source>
        <translation>只显示名称或开头包含所输入内容的文档。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_company.py"/>
        <source>Watched words</source>
        <translation>关注的词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_company.py"/>
        <source>Under each word the ones nearest to it; the nearest stands first.</source>
        <translation>每个词下面是离它最近的词，最近的在最前。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_company.py"/>
        <source>Type words to watch whom they come near.</source>
        <translation>请输入要关注的词，看看它们与谁靠近。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_company.py"/>
        <source>{word} and {other}: cosine {cosine}</source>
        <translation>{word} 与 {other}：余弦 {cosine}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_compare.py"/>
        <source>Ranking and loss of all runs.</source>
        <translation>所有运行的排序成绩和损失。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_compare.py"/>
        <source>Neighbours</source>
        <translation>近邻</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_compare.py"/>
        <source>The same word in two runs.</source>
        <translation>同一个词在两次运行中的近邻。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_compare.py"/>
        <source>Two maps</source>
        <translation>两张地图</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_compare.py"/>
        <source>Two runs as maps; what is chosen is shared.</source>
        <translation>把两次运行画成地图；选中的词两边同时显示。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_compare.py"/>
        <source>Stability</source>
        <translation>稳定性</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_compare.py"/>
        <source>Which neighbours are the same in both runs?</source>
        <translation>哪些近邻在两次运行中都一样？</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_compare.py"/>
        <source>First run</source>
        <translation>第一次运行</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_compare.py"/>
        <source>Second run</source>
        <translation>第二次运行</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_course.py"/>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_course.py"/>
        <source>unseen</source>
        <translation>未学过</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_course.py"/>
        <source>ranking</source>
        <translation>排序</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_course.py"/>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_course.py"/>
        <source>true beats random</source>
        <translation>真邻词胜过随机词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_course.py"/>
        <source>rounds</source>
        <translation>遍数</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_film_saver.py"/>
        <source>{epochs} epochs</source>
        <translation>{epochs} 轮</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_film_saver.py"/>
        <source>Save the training as…</source>
        <translation>保存学习过程…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_film_saver.py"/>
        <source>Save the training as…: writes how the words moved, as an animated GIF or a strip.</source>
        <translation>保存学习过程…：把词的移动存为 GIF 动画或一组连续的图片。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_film_saver.py"/>
        <source>There is nothing to save yet: the words have not moved.</source>
        <translation>还没有可以保存的内容：词还没有移动过。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_film_saver.py"/>
        <source>Animated GIF (*.gif)</source>
        <translation>GIF 动画 (*.gif)</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_film_saver.py"/>
        <source>Strip of pictures (*.png)</source>
        <translation>连续图片 (*.png)</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_film_saver.py"/>
        <source>Save the training as</source>
        <translation>保存学习过程</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_film_saver.py"/>
        <source>{done} of {total} pictures drawn</source>
        <translation>已画出 {done} 张图片，共 {total} 张</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_film_saver.py"/>
        <source>Saved as {path}.</source>
        <translation>已保存为 {path}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_film_saver.py"/>
        <source>Export cancelled; nothing was written.</source>
        <translation>已取消导出，没有写入任何内容。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_live.py"/>
        <source>Words to watch</source>
        <translation>要关注的词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_live.py"/>
        <source>Up to five words, with commas between them.</source>
        <translation>最多五个词，用逗号隔开。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_live.py"/>
        <source>Curves and words</source>
        <translation>曲线与词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_live.py"/>
        <source>shows or hides what stands beside the map.</source>
        <translation>显示或隐藏地图旁的内容。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_live.py"/>
        <source>Not among the words: {words}</source>
        <translation>不认识的词：{words}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_matrix.py"/>
        <source>Telling words</source>
        <translation>有意义的词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_matrix.py"/>
        <source>The most frequent words that mean something.</source>
        <translation>最常见的、有意义的词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_matrix.py"/>
        <source>All words</source>
        <translation>所有的词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_matrix.py"/>
        <source>The most frequent words, little ones too.</source>
        <translation>最常见的词，包括停用词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_matrix.py"/>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_matrix.py"/>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_matrix.py"/>
        <source>place {place} of {places}</source>
        <translation>第 {place} 处，共 {places} 处</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_matrix.py"/>
        <source>Counting the neighbours…</source>
        <translation>正在统计邻词…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_matrix.py"/>
        <source>“{word}” near “{other}”</source>
        <translation>“{other}”旁的“{word}”</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_matrix.py"/>
        <source>Of all pairs of these {words} words, {share} % stand within {window} words of each other; most often “{word}” and “{other}”. Neighbours d words away count 1 / d.</source>
        <translation>在这 {words} 个词的所有词对中，{share}% 曾在 {window} 个词以内相遇；最常相遇的是“{word}”和“{other}”。相隔 d 个词的邻词按 1 / d 计数。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_meeting.py"/>
        <source>At distance {distance}</source>
        <translation>距离为 {distance} 时</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_meeting.py"/>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_meeting.py"/>
        <source>Looking for both words</source>
        <translation>正在查找两个词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_neighbours.py"/>
        <source>Type a word of the text; Enter shows its nearest.</source>
        <translation>请输入文本中的一个词；按 Enter 键显示它的近邻。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_neighbours.py"/>
        <source>A word</source>
        <translation>一个词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_neighbours.py"/>
        <source>Nearest to the first word</source>
        <translation>第一个词的近邻</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_neighbours.py"/>
        <source>Nearest to the second word</source>
        <translation>第二个词的近邻</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_neighbours.py"/>
        <source>How alike two vectors point; 1 is most alike.</source>
        <translation>两个向量的方向有多一致；1 表示最相似。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_neighbours.py"/>
        <source>How far apart two points are, frequency included.</source>
        <translation>两个点相距多远，也受词频影响。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_neighbours.py"/>
        <source>“{word}” is not in the text; FastText puts it together from pieces it knows.</source>
        <translation>文本中没有“{word}”；FastText 用它认识的片段拼出这个词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_neighbours.py"/>
        <source>“{word}” occurs only {count} times; below {least} the neighbours are mostly chance.</source>
        <translation>“{word}”只出现 {count} 次；少于 {least} 次时，近邻多半只是碰巧。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_neighbours.py"/>
        <source>“{word}” occurs {count} times.</source>
        <translation>“{word}”出现 {count} 次。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_outlook.py"/>
        <source>Counting how often the words occur…</source>
        <translation>正在统计词的出现次数…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_outlook.py"/>
        <source>Words as points</source>
        <translation>把词画成点</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_outlook.py"/>
        <source>Five ways to get there</source>
        <translation>五种方法</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_outlook.py"/>
        <source>“Run” at the left starts it, and the words begin to move here.</source>
        <translation>按左边的“运行”开始，词就会在这里动起来。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_outlook.py"/>
        <source>An embedding gives every word a place among all others, so that words used alike lie close together; the program finds these places from nothing but the neighbours of each word in your text.</source>
        <translation>词向量给每个词在所有词当中安排一个位置，使用法相近的词靠在一起；程序只凭文本中每个词的邻词，就能找到这些位置。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_outlook.py"/>
        <source>From each word it guesses the neighbours, and moves the word when it is wrong.</source>
        <translation>由每个词猜它的邻词，猜错了就移动这个词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_outlook.py"/>
        <source>From all neighbours together it guesses the word in their middle; faster.</source>
        <translation>由所有邻词一起猜中间的词；更快。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_outlook.py"/>
        <source>Counts first who stands near whom, then finds places that explain the counts.</source>
        <translation>先统计哪些词彼此相邻，再找出能解释这些次数的位置。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_outlook.py"/>
        <source>Skip-gram with words made of pieces, so that unseen and misspelt words work too.</source>
        <translation>由片段组成词的跳字模型，因此没见过的词和拼错的词也能用。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_outlook.py"/>
        <source>Counts neighbours, keeps what is more than chance, and finds the directions.</source>
        <translation>统计邻词，只留超出偶然的部分，再找出其中的方向。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_page.py"/>
        <source>“{word}”</source>
        <translation>“{word}”</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair.py"/>
        <source>What the count asks for, and what the vectors say</source>
        <translation>次数要求的值与向量给出的值</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair.py"/>
        <source>Previous pair</source>
        <translation>上一对</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair.py"/>
        <source>Next pair</source>
        <translation>下一对</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair.py"/>
        <source>Random pair</source>
        <translation>随机一对</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair.py"/>
        <source>One more step</source>
        <translation>再走一步</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair.py"/>
        <source>Takes the same step once more.</source>
        <translation>同样的一步再走一次。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair.py"/>
        <source>Ten more</source>
        <translation>再走十步</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair.py"/>
        <source>Takes the same step ten times more.</source>
        <translation>同样的一步再走十次。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair.py"/>
        <source>From the start</source>
        <translation>从头开始</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair.py"/>
        <source>Goes back to the trained vectors.</source>
        <translation>回到训练得到的向量。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair.py"/>
        <source>{name}, step {number}</source>
        <translation>{name}，第 {number} 步</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair.py"/>
        <source>This word has no neighbour; go to the next pair.</source>
        <translation>这个词没有邻词；请看下一对。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair.py"/>
        <source>Steps taken: {steps}; the loss of this pair went from {before} to {after}.</source>
        <translation>走了 {steps} 步；这对词的损失从 {before} 变为 {after}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair.py"/>
        <source>At every fork on the way to “{answering}” the right branch is made more probable for “{asking}”.</source>
        <translation>在通往“{answering}”的每个岔路口，都让“{asking}”走对分支的概率更大。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair.py"/>
        <source>“{asking}” and “{answering}” are pulled together, random words pushed away.</source>
        <translation>把“{asking}”与“{answering}”拉近，把随机的词推开。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair_steps.py"/>
        <source>Fork {number}</source>
        <translation>岔路口 {number}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair_steps.py"/>
        <source>{word} · neighbour</source>
        <translation>{word} · 邻词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair_steps.py"/>
        <source>{word} · random</source>
        <translation>{word} · 随机</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair_steps.py"/>
        <source>“{word}” and “{other}”</source>
        <translation>“{word}”与“{other}”</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair_steps.py"/>
        <source>PPMI</source>
        <translation>正点互信息（PPMI）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair_steps.py"/>
        <source>Vectors</source>
        <translation>向量</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair_steps.py"/>
        <source>“{word}” and “{other}” stand together {times} times as often as by chance; the vectors keep as much of it as {dimensions} numbers can.</source>
        <translation>“{word}”与“{other}”相遇的次数是偶然情形的 {times} 倍；{dimensions} 个数能记住多少，向量就记住多少。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair_steps.py"/>
        <source>This pair stands only in the part that is kept back, so nothing is learned.</source>
        <translation>这对词只出现在留出的部分，所以什么也没学。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair_steps.py"/>
        <source>Counted {count} times, so the vectors should multiply to the logarithm of it, {wanted}; they say {guess}, and one step later {after}.</source>
        <translation>次数为 {count}，所以向量的乘积应为它的对数 {wanted}；现在是 {guess}，走一步之后是 {after}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair_steps.py"/>
        <source>Asked for</source>
        <translation>要求的值</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair_steps.py"/>
        <source>Vectors say</source>
        <translation>向量给出的值</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pair_steps.py"/>
        <source>After a step</source>
        <translation>走一步之后</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_passage.py"/>
        <source>The pair in its sentence</source>
        <translation>这对词所在的句子</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_passage.py"/>
        <source>Click a word to look at its pairs.</source>
        <translation>单击一个词，看看它的词对。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pieces.py"/>
        <source>Pieces of the word</source>
        <translation>词的片段</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pieces.py"/>
        <source>The brighter a piece, the more of the word's vector it gives; orange pulls away.</source>
        <translation>片段越亮，对词向量的贡献越大；橙色的向反方向拉。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pieces.py"/>
        <source>the word “{word}” itself</source>
        <translation>整词“{word}”本身</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_pieces.py"/>
        <source>{piece} gives {share} % of the vector</source>
        <translation>{piece} 贡献了向量的 {share}%</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_quality.py"/>
        <source>Questions…</source>
        <translation>题目…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_quality.py"/>
        <source>Opens a list: four words a line (analogies), or two words and a number (pairs).</source>
        <translation>打开一份题单：每行四个词（类比题），或两个词和一个数（词对）。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_quality.py"/>
        <source>Open questions</source>
        <translation>打开题目</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_quality.py"/>
        <source>“{name}” is too large for a list of questions.</source>
        <translation>“{name}”太大，不能用作题单。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_quality.py"/>
        <source>“{name}” cannot be read.</source>
        <translation>无法读取“{name}”。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_quality.py"/>
        <source>None of the analogies can be asked: the text does not have their words. “Questions…” opens others.</source>
        <translation>类比题一道也做不了：文本中没有其中的词。用“题目…”可以打开别的题单。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_quality.py"/>
        <source>{right} of {asked} analogies come out right ({share} %).</source>
        <translation>{asked} 道类比题中做对了 {right} 道（{share}%）。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_quality.py"/>
        <source>For example: {a} is to {b} as {c} is to {answer}.</source>
        <translation>例如：{a} 之于 {b}，犹如 {c} 之于 {answer}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_quality.py"/>
        <source>For example: {a} is to {b} as {c} is to {answer}, where {wanted} is meant.</source>
        <translation>例如：{a} 之于 {b}，犹如 {c} 之于 {answer}；正确答案是 {wanted}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_quality.py"/>
        <source>None of the pairs can be judged: the text does not have their words.</source>
        <translation>词对一个也评判不了：文本中没有其中的词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_quality.py"/>
        <source>Rank correlation with people on {pairs} pairs: {value} (with 95 % confidence between {low} and {high}); {left} pairs have unknown words.</source>
        <translation>在 {pairs} 个词对上与人的判断的秩相关：{value}（95% 置信区间为 {low} 到 {high}）；{left} 个词对含有不认识的词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_rate.py"/>
        <source>Learning rate while it learns</source>
        <translation>学习过程中的学习率</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_rate.py"/>
        <source>How large the steps are from now on; too large, and the words jump about.</source>
        <translation>从现在起步子有多大；太大的话，词会跳来跳去。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_rate.py"/>
        <source>Learning rate {rate}</source>
        <translation>学习率 {rate}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_runs.py"/>
        <source>{dimensions} dimensions</source>
        <translation>{dimensions} 维</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_runs.py"/>
        <source>window {window}</source>
        <translation>窗口 {window}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_runs.py"/>
        <source>How often a true neighbour beats a random word, in %</source>
        <translation>真正的邻词胜过随机词的比例（%）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_runs.py"/>
        <source>Name of the run</source>
        <translation>本次运行的名称</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_runs.py"/>
        <source>The run whose curve has colour; type another name for it, then Enter.</source>
        <translation>曲线为彩色的那次运行；输入新名称后按回车键即可改名。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_runs.py"/>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_runs.py"/>
        <source>Takes the run out of this comparison and off the map.</source>
        <translation>把这次运行从比较和地图中去掉。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_runs.py"/>
        <source>Delete the run</source>
        <translation>删除这次运行</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_runs.py"/>
        <source>Delete “{name}”? What it has learned cannot be had back.</source>
        <translation>要删除“{name}”吗？它学到的内容无法恢复。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_runs.py"/>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_runs.py"/>
        <source>The runs of the earlier text are still on the Map.</source>
        <translation>先前文本的训练结果仍在“地图”里。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_runs.py"/>
        <source>Run once more with other settings or another method: both then stand here.</source>
        <translation>换一些设置或换一种方法再运行一次：两次的结果都会显示在这里。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_runs.py"/>
        <source>Nothing was kept back to judge the runs by.</source>
        <translation>没有留出文本来评判各次运行。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_runs.py"/>
        <source>“{name}” does best on unseen text: {share} %; 50 % is chance. Losses of different methods mean different things, the ranking means the same for all.</source>
        <translation>“{name}”在未学过的文本上最好：{share}%；50% 相当于随机。不同方法的损失含义不同，排序成绩的含义则都一样。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_said.py"/>
        <source>Counting</source>
        <translation>计数法</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_said.py"/>
        <source>1 epoch</source>
        <translation>1 轮</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_said.py"/>
        <source>{epochs} rounds</source>
        <translation>{epochs} 遍</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_said.py"/>
        <source>{speed} {unit}/s</source>
        <translation>每秒 {speed} 个{unit}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_said.py"/>
        <source>{count} words</source>
        <translation>{count} 个词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_said.py"/>
        <source>It goes on with {share} % of the first learning rate: with larger steps the loss may rise again for a while.</source>
        <translation>接着以最初学习率的 {share}% 继续：步子又变大，损失可能会暂时回升。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_said.py"/>
        <source>Counting does not learn step by step: a few rounds put the counts together. No part of the text is kept back to judge them by.</source>
        <translation>计数法不是一步步学习的：只需几遍就把计数合在一起。没有留出任何文本来评判它。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_said.py"/>
        <source>Counting does not learn step by step. After {epochs} rounds of putting counts together a true neighbour beats a random word in {share} % of cases; 50 % is chance.</source>
        <translation>计数法不是一步步学习的。把计数合在一起 {epochs} 遍之后，真正的邻词有 {share}% 的情况胜过随机词；50% 相当于随机。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_said.py"/>
        <source>After {epochs} epochs. No part of the text is kept back, so only the loss tells how it goes.</source>
        <translation>学了 {epochs} 轮。没有留出任何文本，所以只能从损失看出学得怎样。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_said.py"/>
        <source>After {epochs} epochs a true neighbour beats a random word in {share} % of cases; 50 % is chance.</source>
        <translation>学了 {epochs} 轮之后，真正的邻词有 {share}% 的情况胜过随机词；50% 相当于随机。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_said.py"/>
        <source>The map shows {share} % of how these {count} words differ; the neighbours come from all {dimensions} dimensions.</source>
        <translation>地图显示了这 {count} 个词之间差异的 {share}%；近邻则来自全部 {dimensions} 个维度。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_said.py"/>
        <source>The unseen loss was lowest after {epochs} epochs and rose from {best} to {last}: it has grown surer than unseen text bears out.</source>
        <translation>对未见文本的损失在 {epochs} 轮之后最低，此后从 {best} 升到 {last}：它变得过于自信，未见过的文本并不支持。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_said.py"/>
        <source>Nothing was kept back to judge it by: believe only what you can check.</source>
        <translation>没有留出文本来评判：只相信您能验证的内容。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_said.py"/>
        <source>On text it has not seen, a true neighbour beats a random word in {share} % of cases. Chance is 50 %, so believe little of what you see.</source>
        <translation>在没有学过的文本上，真正的邻词有 {share}% 的情况胜过随机词。随机是 50%，所以眼前所见大多不可信。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_said.py"/>
        <source>On text it has not seen, a true neighbour beats a random word in {share} % of cases; 50 % is chance.</source>
        <translation>在没有学过的文本上，真正的邻词有 {share}% 的情况胜过随机词；50% 相当于随机。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_said.py"/>
        <source>{count} s</source>
        <translation>{count} 秒</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_said.py"/>
        <source>{count} min</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_said.py"/>
        <source>{count} h</source>
        <translation>{count} 小时</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_stability.py"/>
        <source>Most stable: same neighbours, %</source>
        <translation>最稳定的词：相同近邻，%</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_stability.py"/>
        <source>Most changed: same neighbours, %</source>
        <translation>变化最大的词：相同近邻，%</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_stability.py"/>
        <source>{count}×</source>
        <translation>{count} 次</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_stability.py"/>
        <source>Both are the same run; choose another one to compare.</source>
        <translation>两边是同一次运行；请另选一次来比较。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_stability.py"/>
        <source>Of all words that either run puts among the {k} nearest of a word, both name {share} % on average; by chance it would be {chance} %.</source>
        <translation>在任一次运行列出的前 {k} 个近邻中，平均有 {share}% 是两次都列出的；若全凭碰巧，只有 {chance}%。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_stability.py"/>
        <source>Words seen fewer than {high} times: {rare} %; at least {low} times: {common} %.</source>
        <translation>出现不到 {high} 次的词：{rare}%；至少出现 {low} 次的词：{common}%。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_tugs.py"/>
        <source>Pull and push</source>
        <translation>拉近与推开</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_tugs.py"/>
        <source>Blue is pulled towards 1, orange is pushed towards 0. Click for the arithmetic.</source>
        <translation>蓝色的拉向 1，橙色的推向 0。单击可查看计算过程。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_tugs.py"/>
        <source>probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_tugs.py"/>
        <source>{name}: from {before} to {after}; it should be {wanted}</source>
        <translation>{name}：从 {before} 到 {after}；应为 {wanted}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_twins.py"/>
        <source>Nearest in the first run</source>
        <translation>第一次运行中的近邻</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_twins.py"/>
        <source>Nearest in the second run</source>
        <translation>第二次运行中的近邻</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_twins.py"/>
        <source>in both</source>
        <translation>两次都有</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_twins.py"/>
        <source>Type a word both runs know.</source>
        <translation>请输入两次运行都认识的词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embedding_twins.py"/>
        <source>Of the {k} nearest to “{word}”, both runs have {shared} in common; what changes from run to run is better not believed.</source>
        <translation>“{word}”的 {k} 个近邻中，两次运行有 {shared} 个相同；每次运行都变的，最好不要相信。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embeddings.py"/>
        <source>Live map</source>
        <translation>实时地图</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embeddings.py"/>
        <source>The words while they move, and how it goes.</source>
        <translation>看词怎样移动，学得怎样。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embeddings.py"/>
        <source>One pair</source>
        <translation>一对词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embeddings.py"/>
        <source>What one step does to one pair of words.</source>
        <translation>一步会让一对词发生什么变化。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embeddings.py"/>
        <source>Who stands near a word, and is it true?</source>
        <translation>谁靠近一个词，这可信吗？</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embeddings.py"/>
        <source>Who stands near whom in the text, as a picture.</source>
        <translation>文本中哪些词彼此相邻，画成图。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embeddings.py"/>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embeddings.py"/>
        <source>The runs on this text, side by side.</source>
        <translation>把这个文本的各次运行放在一起看。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embeddings.py"/>
        <source>This view opens once the run has ended or was stopped, with what was learned.</source>
        <translation>运行结束或停止之后，才能打开这个视图，看学到了什么。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/embeddings.py"/>
        <source>No run of this text is there to compare yet.</source>
        <translation>这个文本还没有可以比较的训练。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_analogy.py"/>
        <source>Enter asks: a is to b as c is to …?</source>
        <translation>按 Enter 键提问：a 之于 b，犹如 c 之于什么？</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_analogy.py"/>
        <source>Sum</source>
        <translation>加法</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_analogy.py"/>
        <source>Product</source>
        <translation>乘法</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_analogy.py"/>
        <source>How to combine the cosines</source>
        <translation>怎样合并余弦</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_analogy.py"/>
        <source>Sum is 3CosAdd, nearest to b − a + c; in a product (3CosMul) none outvotes others.</source>
        <translation>加法即 3CosAdd，找离 b − a + c 最近的词；乘法（3CosMul）中没有哪一项能压倒其他项。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_analogy.py"/>
        <source>Example</source>
        <translation>举例</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_analogy.py"/>
        <source>Asks with words that are in this space.</source>
        <translation>用这个向量空间中的词提问。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_analogy.py"/>
        <source>Plane</source>
        <translation>平面</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_analogy.py"/>
        <source>Turns the map so that these four words are seen without distortion.</source>
        <translation>转动地图，使这四个词不失真地显示出来。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_analogy.py"/>
        <source>Answers, best first</source>
        <translation>答案，最好的在前</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_analogy.py"/>
        <source>Click three words on the map, or type them.</source>
        <translation>请在地图上单击三个词，或自己输入。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_analogy.py"/>
        <source>{a} is to {b} as {c} is to {best}.</source>
        <translation>{a} 之于 {b}，犹如 {c} 之于 {best}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_analogy.py"/>
        <source>{hidden} of the words are not on the map.</source>
        <translation>其中 {hidden} 个词不在地图上。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_analogy.py"/>
        <source>The asked words themselves are never the answer.</source>
        <translation>题目中的词本身不会作为答案。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_analogy.py"/>
        <source>is to</source>
        <translation>之于</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_analogy.py"/>
        <source>Name three different words.</source>
        <translation>请给出三个不同的词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_colour_box.py"/>
        <source>Colour by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_colour_box.py"/>
        <source>What the colours of the dots mean.</source>
        <translation>点的颜色表示什么。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_colour_box.py"/>
        <source>Colours from a file</source>
        <translation>从文件取颜色</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_colour_box.py"/>
        <source>a table with a word and its value in every row; values are numbers or names.</source>
        <translation>一个表格，每行是一个词和它的取值；取值可以是数字，也可以是名称。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_colour_box.py"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_colour_box.py"/>
        <source>How often words occur</source>
        <translation>词频</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_colour_box.py"/>
        <source>Groups of words</source>
        <translation>词的分组</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_colour_box.py"/>
        <source>Script</source>
        <translation>文字种类</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_colour_box.py"/>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_colour_box.py"/>
        <source>None of the words of {name} is in this space.</source>
        <translation>{name} 中的词没有一个在此向量空间里。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_colours.py"/>
        <source>Words of the file in this space: {found}; not in it: {missing}.</source>
        <translation>文件中的词，在此向量空间里的：{found} 个；不在的：{missing} 个。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_colours.py"/>
        <source>Choosing colours</source>
        <translation>正在选择颜色</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_colours.py"/>
        <source>k-means makes {groups} groups, whether there are any or not: silhouette {value}.</source>
        <translation>k 均值总会分出 {groups} 组，不管是否真的有组：轮廓系数为 {value}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_colours.py"/>
        <source>from rank {rank} on</source>
        <translation>从秩 {rank} 起</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_colours.py"/>
        <source>{low} times or more</source>
        <translation>{low} 次以上</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_colours.py"/>
        <source>{low} to {high} times</source>
        <translation>{low} 到 {high} 次</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_colours.py"/>
        <source>Words of the map without a value: {count}.</source>
        <translation>地图上没有取值的词：{count} 个。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_colours.py"/>
        <source>Rarer values, all in grey: {kinds}; words with them: {count}.</source>
        <translation>较少见的取值一律显示为灰色：{kinds} 种，涉及 {count} 个词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_colours.py"/>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_controls.py"/>
        <source>2-D</source>
        <translation>二维</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_controls.py"/>
        <source>A flat map along two axes.</source>
        <translation>沿两个轴展开的平面地图。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_controls.py"/>
        <source>3-D</source>
        <translation>三维</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_controls.py"/>
        <source>A map in space along three axes, to be turned by dragging.</source>
        <translation>沿三个轴展开的立体地图，拖动即可旋转。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_controls.py"/>
        <source>Turn by itself</source>
        <translation>自动旋转</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_controls.py"/>
        <source>Turns the map slowly; dragging ends it.</source>
        <translation>让地图缓缓旋转；用鼠标拖动即停止。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_controls.py"/>
        <source>Set back</source>
        <translation>复位</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_controls.py"/>
        <source>Shows all words as at first.</source>
        <translation>回到最初的角度，显示所有的词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_controls.py"/>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_controls.py"/>
        <source>Holds t-SNE; it can go on.</source>
        <translation>暂停 t-SNE，之后可以继续。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_controls.py"/>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_controls.py"/>
        <source>Goes on where it was held.</source>
        <translation>从暂停的地方继续。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_controls.py"/>
        <source>Perturb</source>
        <translation>扰动</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_controls.py"/>
        <source>Pushes every word a little; a good map comes back.</source>
        <translation>把每个词轻轻推一下；好的地图会恢复原样。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_controls.py"/>
        <source>Ends t-SNE and keeps the map as it is.</source>
        <translation>结束 t-SNE，保留现在的地图。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_controls.py"/>
        <source>A word or a formula; the nearer a word is to it, the farther it goes</source>
        <translation>一个词或公式；与它越近的词，位置就越靠</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_controls.py"/>
        <source>To the right</source>
        <translation>向右</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_controls.py"/>
        <source>{explained} right.</source>
        <translation>{explained}右。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_controls.py"/>
        <source>Upwards</source>
        <translation>向上</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_controls.py"/>
        <source>{explained} up.</source>
        <translation>{explained}上。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_export.py"/>
        <source>Save the coordinates as CSV…</source>
        <translation>把坐标保存为 CSV…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_export.py"/>
        <source>Save the vectors</source>
        <translation>保存向量</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_export.py"/>
        <source>word2vec, as text…</source>
        <translation>word2vec（文本）…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_export.py"/>
        <source>word2vec, binary…</source>
        <translation>word2vec（二进制）…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_export.py"/>
        <source>GloVe…</source>
        <translation>GloVe（文本）…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_export.py"/>
        <source>Embedding Projector, two tables…</source>
        <translation>Embedding Projector（两张表）…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_export.py"/>
        <source>safetensors…</source>
        <translation>safetensors 文件…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_export.py"/>
        <source>NumPy npz…</source>
        <translation>NumPy 数组（npz）…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_export.py"/>
        <source>Open and save</source>
        <translation>打开与保存</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_export.py"/>
        <source>Opens vectors, saves coordinates and vectors.</source>
        <translation>打开向量，保存坐标和向量。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_export.py"/>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_export.py"/>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_export.py"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_layouts.py"/>
        <source>{shown} of {all} words.</source>
        <translation>{all} 个词中显示了 {shown} 个。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_layouts.py"/>
        <source>Left out because their vectors are no numbers: {count}.</source>
        <translation>因向量不是数而去掉的词：{count} 个。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_layouts.py"/>
        <source>Left out because their vectors are all zeros: {count}.</source>
        <translation>因向量全是零而去掉的词：{count} 个。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_layouts.py"/>
        <source>This is the plane of the four words of the analogy.</source>
        <translation>这是类比的四个词所在的平面。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_layouts.py"/>
        <source>The two axes keep {share} % of the variance.</source>
        <translation>两条轴保留了 {share}% 的方差。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_layouts.py"/>
        <source>The three axes keep {share} % of the variance.</source>
        <translation>三个轴保留了 {share}% 的方差。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_layouts.py"/>
        <source>axis {number}: {share} %</source>
        <translation>轴 {number}：{share}%</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_layouts.py"/>
        <source>Laying a plane through the words</source>
        <translation>正在过这些词作一个平面</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_layouts.py"/>
        <source>Drawing along the axes</source>
        <translation>正在沿着轴画图</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_layouts.py"/>
        <source>Choosing the words of the map</source>
        <translation>正在选择地图上的词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_layouts.py"/>
        <source>They stand where t-SNE had put them when this view was kept.</source>
        <translation>各词的位置是保存此视图时 t-SNE 得到的位置。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_look.py"/>
        <source>the {count} most frequent</source>
        <translation>最常见的 {count} 个</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_look.py"/>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_look.py"/>
        <source>Words on the map</source>
        <translation>地图上的词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_look.py"/>
        <source>How many words are drawn.</source>
        <translation>画出多少个词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_look.py"/>
        <source>Size of names</source>
        <translation>词名的大小</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_look.py"/>
        <source>How many names</source>
        <translation>词名的多少</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_look.py"/>
        <source>only the {count} chosen</source>
        <translation>只有选出的 {count} 个词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_neighbours.py"/>
        <source>Word or formula</source>
        <translation>词或公式</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_neighbours.py"/>
        <source>Shows the nearest words of a word, or of a formula such as: king - man + woman</source>
        <translation>显示一个词的近邻，或一个公式的近邻，例如：国王 - 男人 + 女人</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_neighbours.py"/>
        <source>Asks about a word of this space.</source>
        <translation>拿这个空间里的一个词来问。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_neighbours.py"/>
        <source>The angle counts, the length does not.</source>
        <translation>只看夹角，不看长度。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_neighbours.py"/>
        <source>Euclid</source>
        <translation>欧氏距离</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_neighbours.py"/>
        <source>The straight distance counts; length matters.</source>
        <translation>看直线距离，长度也起作用。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_neighbours.py"/>
        <source>Nearest words</source>
        <translation>最近的词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_neighbours.py"/>
        <source>Click a word on the map.</source>
        <translation>请在地图上单击一个词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_neighbours.py"/>
        <source>word, or {formula}</source>
        <translation>词，或 {formula}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_neighbours.py"/>
        <source>Nearest in all dimensions, not only on the map.</source>
        <translation>按全部维数计算的近邻，不只看地图。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_neighbours.py"/>
        <source>“{asked}” has no neighbours: its vector is all zeros.</source>
        <translation>“{asked}”没有近邻：它的向量全是零。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_neighbours.py"/>
        <source>Longer bars are nearer; 1 is the same direction.</source>
        <translation>条形越长越近；1 表示方向相同。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_neighbours.py"/>
        <source>Shorter bars are nearer.</source>
        <translation>条形越短越近。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_neighbours.py"/>
        <source>{missing} of them are not on the map.</source>
        <translation>其中 {missing} 个不在地图上。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_odd.py"/>
        <source>Three words or more</source>
        <translation>三个以上的词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_odd.py"/>
        <source>Type words with spaces between them, or click them on the map.</source>
        <translation>请输入词，用空格隔开，或在地图上单击。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_odd.py"/>
        <source>Takes neighbours, and one word from elsewhere.</source>
        <translation>取几个近邻，再加一个别处的词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_odd.py"/>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_odd.py"/>
        <source>Begins with no words.</source>
        <translation>从没有词重新开始。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_odd.py"/>
        <source>How much each word points where all point</source>
        <translation>每个词与总体方向有多一致</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_odd.py"/>
        <source>Click three words or more on the map.</source>
        <translation>请在地图上单击三个以上的词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_odd.py"/>
        <source>“{word}” does not belong: it points least where the words point on average.</source>
        <translation>“{word}”不合群：它与这些词的平均方向最不一致。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_odd.py"/>
        <source>Name three words or more; a click adds one.</source>
        <translation>请给出三个以上的词；单击可添加一个。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_odd.py"/>
        <source>There are too few words for an example.</source>
        <translation>词太少，举不出例子。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_projection.py"/>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_projection.py"/>
        <source>Looks along the axes that hold most variance.</source>
        <translation>沿方差最大的轴看过去。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_projection.py"/>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_projection.py"/>
        <source>Keeps neighbours together; watch it work. Once more begins anew.</source>
        <translation>让近邻留在一起；可以看着它画。再点一次会重新开始。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_projection.py"/>
        <source>Own axes</source>
        <translation>自选的轴</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_projection.py"/>
        <source>Axes from words or formulas of your choice.</source>
        <translation>用您选择的词或公式作轴。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_projection.py"/>
        <source>{doing}: {step} of {total}</source>
        <translation>{doing}：第 {step} 步，共 {total} 步</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_search.py"/>
        <source>There are no words yet.</source>
        <translation>还没有词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_search.py"/>
        <source>Click a word to fly to it.</source>
        <translation>单击一个词，飞到它那里。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_search.py"/>
        <source>{found} words found, {marked} of them marked on the map.</source>
        <translation>找到 {found} 个词，其中 {marked} 个已在地图上标出。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_search.py"/>
        <source>“{word}” has no direction: its vector is all zeros or damaged.</source>
        <translation>“{word}”没有方向：它的向量全是零，或已损坏。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_search.py"/>
        <source>“{word}” is not among the words of the map; this is where it would be.</source>
        <translation>“{word}”不在地图的词之中；这里是它会在的位置。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_search.py"/>
        <source>“{word}” is number {rank} of {all} words.</source>
        <translation>“{word}”在 {all} 个词中排第 {rank}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_selection.py"/>
        <source>Draw only these</source>
        <translation>只画这些</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_selection.py"/>
        <source>Makes a new map of these words alone.</source>
        <translation>只用这些词画一张新地图。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_selection.py"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_selection.py"/>
        <source>Draws all words again.</source>
        <translation>重新画出所有的词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_selection.py"/>
        <source>Drag draws a lasso</source>
        <translation>拖动套索</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_selection.py"/>
        <source>Dragging then chooses words instead of moving the map.</source>
        <translation>拖动时选择词，而不移动地图。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_selection.py"/>
        <source>Chosen words</source>
        <translation>所选的词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_selection.py"/>
        <source>{count} words chosen.</source>
        <translation>已选择 {count} 个词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_selection.py"/>
        <source>Hold Shift and drag over the map, or click words one by one.</source>
        <translation>按住 Shift 键在地图上拖动，或逐个单击词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_senses.py"/>
        <source>The places of a word in the text</source>
        <translation>一个词在文本中的各处出现</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_senses.py"/>
        <source>A word of the text</source>
        <translation>文本中的一个词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_senses.py"/>
        <source>Shows every place of the word in the text.</source>
        <translation>显示这个词在文本中的每一处。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_senses.py"/>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_senses.py"/>
        <source>its one vector</source>
        <translation>它唯一的向量</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_senses.py"/>
        <source>the one vector of “{word}”</source>
        <translation>“{word}”唯一的向量</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_senses.py"/>
        <source>Choose a word with two senses, and see all its places in the text.</source>
        <translation>请选择一个有两种词义的词，看看它在文本中的各处出现。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_senses.py"/>
        <source>This space came from a file; without its text there are no places to show.</source>
        <translation>这个向量空间来自文件；没有它的文本，就没有可显示的出现位置。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_senses.py"/>
        <source>Click a point to read its sentence.</source>
        <translation>单击一个点，读它的句子。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_senses.py"/>
        <source>This space came from a file; without its text there are no places.</source>
        <translation>这个向量空间来自文件；没有它的文本，就没有出现位置。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_senses.py"/>
        <source>One of the crowds has so few places that chance would part them as well: this text cannot tell whether “{word}” has two senses.</source>
        <translation>其中一群的出处太少，光凭随机也能这样分开：这个文本看不出“{word}”是否有两种词义。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_senses.py"/>
        <source>The crowds are clear, but each parts as clearly once more: “{word}” stands in set phrases here, which is no sign of two senses.</source>
        <translation>两群分得很清楚，但每一群再分也同样清楚：“{word}”在这里只是出现在固定说法里，并不说明有两种词义。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_senses.py"/>
        <source>These crowds are hardly two: “{word}” is used in one sense here, and its one vector suits it.</source>
        <translation>这些点很难说是两群：“{word}”在这里只用了一种词义，一个向量正合适。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_senses.py"/>
        <source>Two senses, one vector: its cosine is {first} with one crowd and {second} with the other, the same in every sentence. Contextual models (ELMo, BERT and after) compute a vector for each place instead.</source>
        <translation>两种词义，一个向量：它与一群的余弦是 {first}，与另一群的余弦是 {second}，在每个句子里都一样。上下文模型（ELMo、BERT 及以后的模型）则为每一处单独计算一个向量。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_tools.py"/>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_tools.py"/>
        <source>Finds words by what you type, and flies to them.</source>
        <translation>按您输入的内容查找词，并飞到那里。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_tools.py"/>
        <source>The nearest words of the word you click.</source>
        <translation>您单击的词的近邻。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_tools.py"/>
        <source>Analogy</source>
        <translation>类比</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_tools.py"/>
        <source>a is to b as c is to …?</source>
        <translation>a 之于 b，犹如 c 之于什么？</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_tools.py"/>
        <source>Odd one out</source>
        <translation>找不同</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_tools.py"/>
        <source>Which of some words does not belong?</source>
        <translation>几个词中，哪一个不合群？</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_tools.py"/>
        <source>Unknown</source>
        <translation>生词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_tools.py"/>
        <source>What happens to a word the text does not have.</source>
        <translation>文本中没有的词会怎样。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_tools.py"/>
        <source>Two senses</source>
        <translation>两种词义</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_tools.py"/>
        <source>Every place of one word, as two crowds.</source>
        <translation>一个词的每一处出现，分成两群。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_tools.py"/>
        <source>Selection</source>
        <translation>所选部分</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_tools.py"/>
        <source>A part of the map: list it, draw it alone.</source>
        <translation>地图的一部分：列出来，或单独画出。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_tools.py"/>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_tools.py"/>
        <source>Colours, names, and how many words are drawn.</source>
        <translation>颜色、词名，以及画出多少个词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_unknown.py"/>
        <source>Any word, also misspelt</source>
        <translation>任意一个词，拼错的也行</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_unknown.py"/>
        <source>Type a word the text does not have.</source>
        <translation>请输入文本中没有的词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_unknown.py"/>
        <source>Any word</source>
        <translation>任意词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_unknown.py"/>
        <source>Misspell</source>
        <translation>写错</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_unknown.py"/>
        <source>Takes a word of the map and swaps two letters.</source>
        <translation>取地图上的一个词，交换其中两个字母。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_unknown.py"/>
        <source>What each piece gives to the vector</source>
        <translation>每个片段对向量的贡献</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_unknown.py"/>
        <source>Type a word; its pieces appear here.</source>
        <translation>请输入一个词；它的片段会显示在这里。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_unknown.py"/>
        <source>This space has whole words only: train FastText to see words made of pieces.</source>
        <translation>这个向量空间只有整词：训练 FastText，就能看到由片段组成的词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_unknown.py"/>
        <source>Word2Vec and GloVe shrug: {sentence}</source>
        <translation>Word2Vec 和 GloVe 无能为力：{sentence}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_unknown.py"/>
        <source>“{word}” is too short to have pieces.</source>
        <translation>“{word}”太短，没有片段。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_unknown.py"/>
        <source>“{word}” is known. Change a letter.</source>
        <translation>“{word}”是认识的词。请改一个字母。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_unknown.py"/>
        <source>None of its pieces was ever learned, so FastText does not know it either.</source>
        <translation>它的片段一个也没学过，所以 FastText 也不认识它。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_unknown.py"/>
        <source>FastText knows {learned} of {count} pieces (share in %). Nearest: {near}.</source>
        <translation>{count} 个片段中，FastText 认识 {learned} 个（占比为 %）。最近的是：{near}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_views.py"/>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_views.py"/>
        <source>Keeps the map as it stands, and comes back to it.</source>
        <translation>保存地图现在的样子，以后可以回到这里。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_views.py"/>
        <source>Keep this view…</source>
        <translation>保存此视图…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_views.py"/>
        <source>Keep this view</source>
        <translation>保存此视图</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_views.py"/>
        <source>Under which name? One of the same name is replaced.</source>
        <translation>用什么名称？同名的视图会被替换。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_views.py"/>
        <source>A view needs a name.</source>
        <translation>视图需要一个名称。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_views.py"/>
        <source>Kept as “{name}”.</source>
        <translation>已保存为“{name}”。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_views.py"/>
        <source>“{name}” is deleted.</source>
        <translation>“{name}”已删除。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_views.py"/>
        <source>Fill the window</source>
        <translation>铺满窗口</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/map_views.py"/>
        <source>shows the map alone; Esc brings the tools back.</source>
        <translation>只显示地图；按 Esc 恢复工具。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_controls.py"/>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_controls.py"/>
        <source>1 draws as the model believes; less is more careful, 0 takes the likeliest.</source>
        <translation>1 表示按模型给出的概率抽取；越低越谨慎，0 表示总取最可能的。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_controls.py"/>
        <source>Words to write</source>
        <translation>要写的词数</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_controls.py"/>
        <source>How many words the model writes.</source>
        <translation>模型写多少个词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_controls.py"/>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_generate.py"/>
        <source>Write again</source>
        <translation>重写一次</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_generate.py"/>
        <source>Throws the dice anew: another text.</source>
        <translation>重新掷一次骰子，写出另一段文本。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_generate.py"/>
        <source>The most probable next words</source>
        <translation>最可能的下一个词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_generate.py"/>
        <source>How is this computed?</source>
        <translation>这是怎样算出来的？</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_generate.py"/>
        <source>Works out the probability of the word you clicked, or of the first one.</source>
        <translation>算出您单击的词的概率；没有单击时，算第一个词的概率。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_generate.py"/>
        <source>What comes next after “{prompt}”</source>
        <translation>“{prompt}”之后会出现什么</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_generate.py"/>
        <source>What comes first</source>
        <translation>开头会出现什么</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_generate.py"/>
        <source>How probable “{word}” is after “{prompt}”</source>
        <translation>“{word}”出现在“{prompt}”之后的概率</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_generate.py"/>
        <source>How probable “{word}” is as the first word</source>
        <translation>“{word}”作为第一个词的概率</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_generate.py"/>
        <source>Beginning of the text</source>
        <translation>文本的开头</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_generate.py"/>
        <source>Type how the text begins</source>
        <translation>输入文本的开头</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_generate.py"/>
        <source>The model goes on from here; only the last words count.</source>
        <translation>模型从这里接着写；只有最后几个词起作用。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_generate.py"/>
        <source>The model is being made…</source>
        <translation>正在建立模型…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_generate.py"/>
        <source>Click a word to put it behind the beginning.</source>
        <translation>单击一个词，把它接在开头后面。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_generate.py"/>
        <source>Text written by the model</source>
        <translation>模型写出的文本</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_generate.py"/>
        <source>Every word was drawn by chance, as probable as the model says.</source>
        <translation>每个词都是按模型给出的概率随机抽取的。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_generate.py"/>
        <source>Written text</source>
        <translation>写出的文本</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_generate.py"/>
        <source>The text is too short to keep a part of it back for measuring the model.</source>
        <translation>文本太短，留不出一部分来测评模型。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_generate.py"/>
        <source>On the last tenth of the text, which it has not seen, the model is as unsure as if {count} words were equally likely each time; the dictionary has {size}.</source>
        <translation>在它没有见过的最后十分之一文本上，模型的困惑程度相当于每次都要在 {count} 个同样可能的词中选一个；整部词典有 {size} 个词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_growth.py"/>
        <source>The text is too short for runs of words.</source>
        <translation>文本太短，没有多个词的组合。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_growth.py"/>
        <source>word pairs</source>
        <translation>词对</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_growth.py"/>
        <source>word triples</source>
        <translation>三词组合</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_growth.py"/>
        <source>Of {count} different {ngrams} {share} % occur only once.</source>
        <translation>在 {count} 个不同的{ngrams}中，有 {share}% 只出现一次。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_pair.py"/>
        <source>First n-gram</source>
        <translation>第一个 n 元组</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_pair.py"/>
        <source>Second n-gram</source>
        <translation>第二个 n 元组</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_pair.py"/>
        <source>As n-grams</source>
        <translation>当作 n 元组</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_pair.py"/>
        <source>Each n-gram is one entry of the dictionary.</source>
        <translation>每个 n 元组是词典中的一个条目。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_pair.py"/>
        <source>As bags of words</source>
        <translation>当作词袋</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_pair.py"/>
        <source>Each n-gram is taken apart into words.</source>
        <translation>把每个 n 元组拆成词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_pair.py"/>
        <source>As letter groups</source>
        <translation>当作字符片段</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_pair.py"/>
        <source>Each word is taken apart into short runs.</source>
        <translation>把每个词拆成短小的字符片段。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_pair.py"/>
        <source>Looking for two n-grams that share a word…</source>
        <translation>正在寻找有一个词相同的两个 n 元组…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_pair.py"/>
        <source>No two n-grams of the table share a word; set “Longest” to 2, or type two.</source>
        <translation>表中没有两个 n 元组含有相同的词；请把“最长”设为 2，或自己输入两个。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_pair.py"/>
        <source>Type two n-grams to compare them.</source>
        <translation>请输入两个 n 元组来比较。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_pair.py"/>
        <source>Cosine {value}</source>
        <translation>余弦 {value}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_pair.py"/>
        <source>Not in the table, so without a column: {ngrams}.</source>
        <translation>表中没有，因此没有对应的列：{ngrams}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_pair.py"/>
        <source>Both contain {shared}, and yet the rows have no column in common: for a computer that counts n-grams these two are strangers.</source>
        <translation>两者都含有{shared}，可是两行没有一列相同：对只会数 n 元组的计算机来说，它们素不相识。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_pair.py"/>
        <source>The rows have no column in common.</source>
        <translation>两行没有共同的列。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_pair.py"/>
        <source>The rows meet in {shared}.</source>
        <translation>两行在这些列上重合：{shared}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_pair.py"/>
        <source>Type an n-gram; those of the text are offered.</source>
        <translation>输入一个 n 元组；会提示文本中已有的 n 元组。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_places.py"/>
        <source>Shows, step by step, how strongly the words of this n-gram belong together.</source>
        <translation>逐步说明这个 n 元组中的词结合得有多紧。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_places.py"/>
        <source>Places of “{ngram}”: {count}</source>
        <translation>“{ngram}”的出现位置：{count} 处</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_places.py"/>
        <source>Choose a measure in “Belonging together” above.</source>
        <translation>请在上方的“结合强度”中选择一种度量。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_places.py"/>
        <source>{measure} of “{ngram}”</source>
        <translation>“{ngram}”的{measure}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_places.py"/>
        <source>Order of the places</source>
        <translation>出现位置的顺序</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_places.py"/>
        <source>Brings places together that begin or go on alike.</source>
        <translation>把上文或下文相似的位置排在一起。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_places.py"/>
        <source>as in the text</source>
        <translation>按文本中的顺序</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_places.py"/>
        <source>by the words before</source>
        <translation>按上文排序</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_places.py"/>
        <source>by the words after</source>
        <translation>按下文排序</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_table.py"/>
        <source>Belonging together</source>
        <translation>结合强度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_table.py"/>
        <source>N-gram</source>
        <translation>n 元组</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_table.py"/>
        <source>Neighbouring tokens, counted as one entry.</source>
        <translation>合在一起计数的相邻词例。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_table.py"/>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_table.py"/>
        <source>How many tokens it has.</source>
        <translation>由几个词例组成。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_table.py"/>
        <source>In how many documents it occurs.</source>
        <translation>在多少篇文档中出现。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_table.py"/>
        <source>Its part of all n-grams of the same length.</source>
        <translation>在所有同样长度的 n 元组中所占的比例。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_table.py"/>
        <source>PMI</source>
        <translation>点互信息</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_table.py"/>
        <source>NPMI</source>
        <translation>归一点互信息</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_table.py"/>
        <source>t-score</source>
        <translation>t 值</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_table.py"/>
        <source>Deviation</source>
        <translation>偏离程度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_table.py"/>
        <source>Dice</source>
        <translation>Dice 系数</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_table.py"/>
        <source>{kept} of {ngrams} n-grams are left; the others say the same.</source>
        <translation>{ngrams} 个 n 元组中留下了 {kept} 个；其余的说的是同样的内容。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_table.py"/>
        <source>{ngrams} different n-grams; {share} % of them occur more than once.</source>
        <translation>共有 {ngrams} 个不同的 n 元组，其中 {share}% 出现过不止一次。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_table.py"/>
        <source>How strongly the words of an n-gram belong together, beyond mere counts.</source>
        <translation>除去次数多少的影响，一个 n 元组中的词结合得有多紧。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_table.py"/>
        <source>not computed</source>
        <translation>不计算</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_table.py"/>
        <source>all n-grams</source>
        <translation>所有 n 元组</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_table.py"/>
        <source>only the longest</source>
        <translation>只留最长的</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_table.py"/>
        <source>only the most frequent</source>
        <translation>只留最常见的</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_table.py"/>
        <source>Overlapping n-grams</source>
        <translation>重叠的 n 元组</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngram_table.py"/>
        <source>Leaves out n-grams that only repeat what another one says.</source>
        <translation>去掉只是重复其他 n 元组内容的 n 元组。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngrams.py"/>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngrams.py"/>
        <source>Every n-gram with its counts, and where it stands.</source>
        <translation>每个 n 元组的次数，以及它在文本中的位置。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngrams.py"/>
        <source>Dictionary</source>
        <translation>词典</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngrams.py"/>
        <source>How the dictionary grows with n.</source>
        <translation>词典怎样随 n 增大。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngrams.py"/>
        <source>Two n-grams</source>
        <translation>两个 n 元组</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngrams.py"/>
        <source>What two n-grams have in common, and what not.</source>
        <translation>两个 n 元组有什么共同之处，又有什么不同。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngrams.py"/>
        <source>Generate</source>
        <translation>生成文本</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/ngrams.py"/>
        <source>Lets the n-grams guess the next word and write.</source>
        <translation>让 n 元组来猜下一个词并写作。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/opened_number.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/opened_number.py"/>
        <source>gives its place back to the picture.</source>
        <translation>把位置还给图。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/outlook_layout.py"/>
        <source>What to expect from this text</source>
        <translation>这个文本可以期待什么</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_clip.py"/>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_clip.py"/>
        <source>From now on a gradient that is longer is shortened to this; 0 lets it explode.</source>
        <translation>从现在起，比这更长的梯度会缩短到这个长度；0 表示任它爆炸。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_clip.py"/>
        <source>Clip at</source>
        <translation>裁剪到</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_curve.py"/>
        <source>loss, nats per symbol</source>
        <translation>损失（奈特／符号）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_curve.py"/>
        <source>earlier: {settings}</source>
        <translation>先前：{settings}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_curve.py"/>
        <source>{value} units</source>
        <translation>{value} 个单元</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_curve.py"/>
        <source>rate {value}</source>
        <translation>学习率 {value}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_curve.py"/>
        <source>{name} unseen</source>
        <translation>{name} 未学过的</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_curve.py"/>
        <source>{name} training</source>
        <translation>{name} 训练</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_moments.py"/>
        <source>As it was at an epoch</source>
        <translation>某一轮时的样子</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_moments.py"/>
        <source>Shows the networks as they were at this moment.</source>
        <translation>显示网络在这一时刻的样子。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_moments.py"/>
        <source>In the end</source>
        <translation>最后</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_moments.py"/>
        <source>As at epoch {epoch}</source>
        <translation>第 {epoch} 轮时</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_outlook.py"/>
        <source>Trying how fast this machine learns it…</source>
        <translation>正在测试这台机器学得多快……</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_outlook.py"/>
        <source>This text has {count} characters, {different} of them different. With the settings for a text of its length, both networks together read it once in about {time}, and {epochs} times in about {whole}.</source>
        <translation>这个文本有 {count} 个字符，其中不同的有 {different} 个。按适合这一长度的设置，两个网络合起来读一遍大约需要 {time}，读 {epochs} 遍大约需要 {whole}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_outlook.py"/>
        <source>Networks that learn to write</source>
        <translation>学习写作的网络</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_outlook.py"/>
        <source>Who runs against whom</source>
        <translation>谁和谁比赛</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_outlook.py"/>
        <source>“Run” at the left starts the race; “Stop” keeps what has been learned.</source>
        <translation>按左边的“运行”开始比赛；“停止”会保留已学到的内容。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_outlook.py"/>
        <source>A recurrent network reads the text character by character and guesses the next one; its state is all it remembers. Whoever guesses well can also write: it reads its own guess, and goes on.</source>
        <translation>循环网络逐字读文本，并猜下一个字符；它记得的一切都在它的状态里。猜得好就能写：它读自己猜出的字符，再接着猜下去。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_outlook.py"/>
        <source>Overwrites its whole memory at every step, and so forgets soon.</source>
        <translation>每一步都改写全部记忆，所以很快就忘。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_outlook.py"/>
        <source>Has gates that decide what is kept, forgotten and said.</source>
        <translation>有几道门，决定保留什么、忘记什么、说出什么。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_outlook.py"/>
        <source>The n-gram model that both must beat on text kept back.</source>
        <translation>两者在留作测评的文本上都要胜过的 n 元模型。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_page.py"/>
        <source>Starts again with a learning rate that does not explode.</source>
        <translation>用不会爆炸的学习率重新开始。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_page.py"/>
        <source>Stop and keep the best</source>
        <translation>停下并保留最好的</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_page.py"/>
        <source>Ends the race with the weights that guessed unseen text best.</source>
        <translation>结束比赛，保留在未学过的文本上猜得最准的权重。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_page.py"/>
        <source>Run and stop in time</source>
        <translation>重新运行并及时停下</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_page.py"/>
        <source>Starts again, and stops as soon as unseen text is guessed no better.</source>
        <translation>重新开始，一旦在未学过的文本上不再猜得更准就停下。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_page.py"/>
        <source>How large the steps are from now on; too large, and the loss explodes.</source>
        <translation>从现在起每一步迈多大；太大，损失就会爆炸。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_page.py"/>
        <source>Run with {rate}</source>
        <translation>用 {rate} 运行</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_reading.py"/>
        <source>{name} has only begun.</source>
        <translation>{name} 才刚开始。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_reading.py"/>
        <source>{name} is still learning: its unseen loss fell from {first} to {last}.</source>
        <translation>{name} 还在学习：未学过的文本上的损失从 {first} 降到了 {last}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_reading.py"/>
        <source>{name} has stood on a plateau for {count} epochs, since step {step}, at {last}.</source>
        <translation>{name} 已停滞 {count} 轮，从第 {step} 步起停在 {last}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_reading.py"/>
        <source>{name} is over-fitting since epoch {epoch}: its unseen loss rose from {first} to {last}.</source>
        <translation>{name} 从第 {epoch} 轮起过拟合：未学过的文本上的损失从 {first} 升到了 {last}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_reading.py"/>
        <source>{name} was thrown back at epoch {epoch}: both losses rose; a lower learning rate calms it.</source>
        <translation>{name} 在第 {epoch} 轮退步了：两种损失都上升了；调低学习率会让它稳定下来。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_reading.py"/>
        <source>{name} guesses unseen text no better than at its start: {first} then, {last} now.</source>
        <translation>{name} 猜测未学过的文本并不比开始时更好：当时 {first}，现在 {last}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_reading.py"/>
        <source>{name} exploded at step {step}.</source>
        <translation>{name} 在第 {step} 步爆炸了。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_reading.py"/>
        <source>{name} exploded at step {step}: try a learning rate of {rate}.</source>
        <translation>{name} 在第 {step} 步爆炸了：请试试学习率 {rate}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_reading.py"/>
        <source>{name} stopped at epoch {epoch}: no better since epoch {best}; its best weights are kept.</source>
        <translation>{name} 在第 {epoch} 轮停下：第 {best} 轮以后没有更好的成绩；保留了它最好的权重。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_reading.py"/>
        <source>{name} was best at epoch {best}; these weights are kept.</source>
        <translation>{name} 在第 {best} 轮最好，保留了那时的权重。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_said.py"/>
        <source>Epoch {epoch}</source>
        <translation>第 {epoch} 轮</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_said.py"/>
        <source>{name} {count} symbols/s</source>
        <translation>{name} 每秒 {count} 个符号</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_said.py"/>
        <source>plateau for {count} epochs</source>
        <translation>已停滞 {count} 轮</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_said.py"/>
        <source>{name} {value}</source>
        <translation>{name} {value}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_said.py"/>
        <source>Loss on all {count} unseen symbols: {values}</source>
        <translation>全部 {count} 个未学过的符号上的损失：{values}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_said.py"/>
        <source>{count}-gram counting</source>
        <translation>{count} 元计数</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_said.py"/>
        <source>No part of the text is kept back, so nobody can tell learning from learning by heart.</source>
        <translation>没有留出文本来测评，所以分不清是学会了还是背下来了。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_samples.py"/>
        <source>{name} writes</source>
        <translation>{name} 写道</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_samples.py"/>
        <source>The text has none of these, so the networks read over them.</source>
        <translation>文本中没有这些字符，网络读到时会跳过。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_samples.py"/>
        <source>throws the dice anew: another text.</source>
        <translation>重新掷骰子：换一段文字。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_samples.py"/>
        <source>unknown: {symbols}</source>
        <translation>未知：{symbols}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_samples.py"/>
        <source>They go on from here</source>
        <translation>它们从这里接着写</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_samples.py"/>
        <source>Prompt</source>
        <translation>开头</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_samples.py"/>
        <source>What they go on from; empty lets them begin freely.</source>
        <translation>它们接着写的开头；留空则自由开始。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_samples.py"/>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_samples.py"/>
        <source>How many symbols are written.</source>
        <translation>写多少个符号。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/race_samples.py"/>
        <source>Written by the network itself, symbol after symbol.</source>
        <translation>网络自己一个符号一个符号写出来的。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent.py"/>
        <source>Race</source>
        <translation>赛跑</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent.py"/>
        <source>Losses and texts of both networks while they learn.</source>
        <translation>两个网络学习时的损失曲线和它们写出的文字。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent.py"/>
        <source>Cell</source>
        <translation>单元</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent.py"/>
        <source>Inside one step, with every number, forward and back.</source>
        <translation>一步之内的每一个数，正向和反向。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent.py"/>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent.py"/>
        <source>How far back in the text a guess can teach.</source>
        <translation>一次猜测的对错能教到多远的前文。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent.py"/>
        <source>Activations</source>
        <translation>激活</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent.py"/>
        <source>The text shaded by what a unit or a gate does.</source>
        <translation>按一个单元或一个门的数值给文字着色。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent.py"/>
        <source>Saliency</source>
        <translation>显著性</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent.py"/>
        <source>Which earlier symbols matter for a guess.</source>
        <translation>前面的哪些符号对一次猜测起作用。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent.py"/>
        <source>Every weight, and what the gates do, as spots of colour.</source>
        <translation>每一个权重、每个门的表现，都用颜色小格表示。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent.py"/>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent.py"/>
        <source>Games with known answers: over how long does each remember?</source>
        <translation>有标准答案的游戏：各能记住多久？</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent.py"/>
        <source>Networks that read labelled texts and guess the label.</source>
        <translation>网络阅读带标签的文本，猜它的标签。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_activity.py"/>
        <source>unit {unit} of layer {layer}</source>
        <translation>第 {layer} 层单元 {unit}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_activity.py"/>
        <source>Nothing in this text changes by the pattern “{pattern}”.</source>
        <translation>此文本中没有随模式“{pattern}”变化的内容。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_activity.py"/>
        <source>In the {cell}, {unit} follows “{pattern}” best (r = {r}).</source>
        <translation>在 {cell} 中，{unit} 与“{pattern}”最相符（r = {r}）。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_activity.py"/>
        <source>After the chosen place comes “{next}”, to which the {cell} gave {share} %.</source>
        <translation>所选位置之后是“{next}”，{cell} 给它的概率为 {share}%。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_activity.py"/>
        <source>hidden state h</source>
        <translation>隐藏状态 h</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_activity.py"/>
        <source>cell state c</source>
        <translation>细胞状态 c</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_activity.py"/>
        <source>forget gate f</source>
        <translation>遗忘门 f</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_activity.py"/>
        <source>input gate i</source>
        <translation>输入门 i</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_activity.py"/>
        <source>candidate c̃</source>
        <translation>候选值 c̃</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_activity.py"/>
        <source>output gate o</source>
        <translation>输出门 o</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_alike.py"/>
        <source>Goes to a place where this unit acts as it does here.</source>
        <translation>转到这个单元表现与此处相同的地方。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_alike.py"/>
        <source>Acts alike</source>
        <translation>表现相似</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_alike.py"/>
        <source>Places where this unit acts most as it does before the chosen one.</source>
        <translation>这个单元的表现与所选位置之前最相似的地方。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_alike.py"/>
        <source>Like “{context}”</source>
        <translation>像“{context}”</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_gradients.py"/>
        <source>Place of the loss</source>
        <translation>损失的位置</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_gradients.py"/>
        <source>Moves the place in the text whose guess is looked at.</source>
        <translation>移动所考察的猜测在文本中的位置。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_gradients.py"/>
        <source>Loss of guessing “{symbol}”, symbol {place} of {count}</source>
        <translation>猜测“{symbol}”的损失，第 {place} 个符号，共 {count} 个</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_gradients.py"/>
        <source>Choose a place further on in the text: nothing lies before this one.</source>
        <translation>请选择文本中更靠后的位置：此处之前没有内容。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_gradients.py"/>
        <source>One step back</source>
        <translation>往回一步</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_gradients.py"/>
        <source>{steps} steps back</source>
        <translation>往回 {steps} 步</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_gradients.py"/>
        <source>{where}, the {name0}'s gradient is {share0} % of its size at the loss.</source>
        <translation>{where}，{name0} 的梯度是其在损失处大小的 {share0}%。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_gradients.py"/>
        <source>{where}, the {name0}'s gradient is {share0} % of its size at the loss, the {name1}'s {share1} %.</source>
        <translation>{where}，{name0} 的梯度是其在损失处大小的 {share0}%，{name1} 的是 {share1}%。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_gradients.py"/>
        <source>less than {share}</source>
        <translation>&lt;{share}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_page.py"/>
        <source>space</source>
        <translation>空格</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_page.py"/>
        <source>line end</source>
        <translation>换行</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_page.py"/>
        <source>tab key</source>
        <translation>制表符</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_part.py"/>
        <source>Which part of the text is read; each part begins anew.</source>
        <translation>阅读文本的哪一部分；每一部分都从头开始读。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_part.py"/>
        <source>of {count}</source>
        <translation>/ {count}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_saliency.py"/>
        <source>How much</source>
        <translation>多少作用</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_saliency.py"/>
        <source>A shade twice as strong: the symbol matters four times.</source>
        <translation>颜色深一倍，表示这个符号的作用是四倍。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_saliency.py"/>
        <source>For or against</source>
        <translation>支持或反对</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_saliency.py"/>
        <source>Blue speaks for the guess, orange against it.</source>
        <translation>蓝色支持这一猜测，橙色反对它。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_saliency.py"/>
        <source>Expected at the chosen place</source>
        <translation>所选位置上预期的符号</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_saliency.py"/>
        <source>Click a symbol to see what speaks for it.</source>
        <translation>单击一个符号，看看什么支持它。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_saliency.py"/>
        <source>The text is too short: nothing stands before a symbol.</source>
        <translation>文本太短：没有哪个符号前面还有内容。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_saliency.py"/>
        <source>What speaks for “{symbol}”</source>
        <translation>什么支持“{symbol}”</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_saliency.py"/>
        <source>So far back nothing is measured.</source>
        <translation>这么远的地方没有测量。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_saliency.py"/>
        <source>“{symbol}”, {steps} back: strength {strength}, pull {pull}</source>
        <translation>“{symbol}”，往前第 {steps} 个：强度 {strength}，作用 {pull}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_saliency.py"/>
        <source>Expected here</source>
        <translation>此处的预期</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_saliency.py"/>
        <source>Nothing that was read matters for this guess.</source>
        <translation>读过的内容对这次猜测都没有作用。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_saliency.py"/>
        <source>“{symbol}”, {steps} back, matters most; the last {half} weigh half of all.</source>
        <translation>往前第 {steps} 个符号“{symbol}”作用最大；最后 {half} 个符号占全部作用的一半。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_saliency.py"/>
        <source>“{symbol}”, {steps} back, speaks most for it.</source>
        <translation>往前第 {steps} 个符号“{symbol}”最支持它。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_saliency.py"/>
        <source>“{symbol}”, {steps} back, speaks most against it.</source>
        <translation>往前第 {steps} 个符号“{symbol}”最反对它。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_saliency.py"/>
        <source>The {cell} gives “{target}” {share} %.</source>
        <translation>{cell} 给“{target}”的概率是 {share}%。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_text.py"/>
        <source>Part of the network</source>
        <translation>网络的部分</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_text.py"/>
        <source>What of the unit shades the text.</source>
        <translation>用该单元的哪一部分为文本着色。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_text.py"/>
        <source>The unit that shades the text, counted through all layers.</source>
        <translation>为文本着色的单元，按所有层连续编号。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_text.py"/>
        <source>Edit the text</source>
        <translation>编辑文本</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_text.py"/>
        <source>Type another text; all is computed anew at once.</source>
        <translation>输入其他文本；一切会立即重新计算。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_text.py"/>
        <source>Pattern</source>
        <translation>模式</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_text.py"/>
        <source>Ranks the units by how well they follow it.</source>
        <translation>按各单元与该模式的相符程度排序。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_text.py"/>
        <source>The bars tell what is expected at the cursor.</source>
        <translation>条形显示光标处预期的下一个符号。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_text.py"/>
        <source>Units that follow the pattern best</source>
        <translation>与模式最相符的单元</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_text.py"/>
        <source>r is 1 where unit and pattern rise and fall together, -1 where one rises as the other falls. Click a unit to see it.</source>
        <translation>单元与模式同升同降时 r 为 1，此升彼降时为 -1。点击单元可查看。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_text.py"/>
        <source>Expected next symbols</source>
        <translation>预期的下一个符号</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_text.py"/>
        <source>Only the first {count} characters are read.</source>
        <translation>只读取前 {count} 个字符。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_text.py"/>
        <source>“{symbol}”: {value}</source>
        <translation>“{symbol}”：{value}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_text.py"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_text.py"/>
        <source>Expected next</source>
        <translation>预期的下一个</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_waiting.py"/>
        <source>Press “Run” at the left: this view looks into both networks while they learn.</source>
        <translation>按左侧的“运行”：两个网络学习时，这里就能看到它们的内部。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights.py"/>
        <source>What the network has learned: what leads where.</source>
        <translation>网络学到的内容：什么通向哪里。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights.py"/>
        <source>Over the text</source>
        <translation>读文本时</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights.py"/>
        <source>What states and gates do while the text is read.</source>
        <translation>读文本时状态和门在做什么。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights.py"/>
        <source>Which part of the network is seen.</source>
        <translation>显示网络的哪一部分。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights.py"/>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights.py"/>
        <source>Sort the units</source>
        <translation>给单元排序</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights.py"/>
        <source>Puts the units with the highest mean over the text on top.</source>
        <translation>把在文本上平均值最高的单元排在最上面。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights.py"/>
        <source>{path}: {value}</source>
        <translation>{path}：{value}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>number</source>
        <translation>编号</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>after each symbol of the text</source>
        <translation>读过文本的每个符号之后</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>unit {unit} after “{symbol}”, symbol {place}</source>
        <translation>单元 {unit}，读过第 {place} 个符号“{symbol}”之后</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>unit {source} → unit {unit}</source>
        <translation>单元 {source} → 单元 {unit}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>unit {source} of layer {layer} → unit {unit}</source>
        <translation>第 {layer} 层单元 {source} → 单元 {unit}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>number {source} of the embedding → unit {unit}</source>
        <translation>词向量的第 {source} 个数 → 单元 {unit}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>{cell}, {part}</source>
        <translation>{cell}，{part}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>{part}, over {count} symbols: {open} % of its values are open (above {high}), {shut} % shut (below {low}); {open_before} % and {shut_before} % at the start of the run.</source>
        <translation>{part}，读 {count} 个符号：{open}% 的值是开着的（大于 {high}），{shut}% 是关着的（小于 {low}）；运行开始时为 {open_before}% 和 {shut_before}%。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>{part}, over {count} symbols: {now} in size on average, {before} at the start of the run.</source>
        <translation>{part}，读 {count} 个符号：平均大小为 {now}，运行开始时为 {before}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>{open} % are near their limit of 1 (above {high}).</source>
        <translation>{open}% 接近上限 1（大于 {high}）。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>{part}: its {count} weights have grown from {before} to {now} on average.</source>
        <translation>{part}：{count} 个权重的平均大小从 {before} 增大到 {now}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>{part}: its {count} weights have shrunk from {before} to {now} on average.</source>
        <translation>{part}：{count} 个权重的平均大小从 {before} 减小到 {now}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>{part}: its {count} weights are {now} in size on average, as at the start.</source>
        <translation>{part}：{count} 个权重的平均大小为 {now}，与开始时一样。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>The strongest is {value}: {path}.</source>
        <translation>最强的是 {value}：{path}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>unit {unit} → “{symbol}”</source>
        <translation>单元 {unit} → “{symbol}”</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>number {unit} of “{symbol}”</source>
        <translation>“{symbol}”的第 {unit} 个数</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>“{symbol}” → unit {unit}</source>
        <translation>“{symbol}” → 单元 {unit}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>from state</source>
        <translation>来自状态</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>from layer {layer}</source>
        <translation>来自第 {layer} 层</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>from embedding</source>
        <translation>来自词向量</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>to the next symbol</source>
        <translation>通向下一个符号</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>for each symbol</source>
        <translation>每个符号</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>from input</source>
        <translation>来自输入</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>{part}, layer {layer}</source>
        <translation>{part}，第 {layer} 层</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>state W_hh and input W_xh</source>
        <translation>状态 W_hh 与输入 W_xh</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>forget gate W_f</source>
        <translation>遗忘门 W_f</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>input gate W_i</source>
        <translation>输入门 W_i</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>candidate W_c</source>
        <translation>候选值 W_c</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>output gate W_o</source>
        <translation>输出门 W_o</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>output to symbols W_hy</source>
        <translation>通向符号的输出 W_hy</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/recurrent_weights_said.py"/>
        <source>embedding of symbols E</source>
        <translation>符号的词向量 E</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_charts.py"/>
        <source>Right answers while learning</source>
        <translation>学习过程中的答对率</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_charts.py"/>
        <source>How many of 512 sequences never learned from are answered right.</source>
        <translation>用 512 个从未学过的序列来测，答对了多少。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_charts.py"/>
        <source>How both learn over one gap is drawn here while they do.</source>
        <translation>学习时，这里画出两者在一个间隔上如何进步。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_charts.py"/>
        <source>Right answers for each gap</source>
        <translation>每个间隔的答对率</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_charts.py"/>
        <source>What both came to for each gap. Click a gap to look at it.</source>
        <translation>两者在每个间隔上的成绩。单击一个间隔可细看。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_charts.py"/>
        <source>What both remember over each gap is drawn here.</source>
        <translation>这里画出两者跨越每个间隔还记得多少。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_charts.py"/>
        <source>batches</source>
        <translation>批数</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_charts.py"/>
        <source>Batch {x}</source>
        <translation>第 {x} 批</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_charts.py"/>
        <source>gap, steps</source>
        <translation>间隔（步）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_charts.py"/>
        <source>Gap {x}</source>
        <translation>间隔 {x}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_charts.py"/>
        <source>length, steps</source>
        <translation>长度（步）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_charts.py"/>
        <source>Length {x}</source>
        <translation>长度 {x}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_controls.py"/>
        <source>How many steps must be bridged, one round for each: choose, or type your own.</source>
        <translation>要跨越多少步，每个数值比一轮：可以选择，也可以自己输入。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_controls.py"/>
        <source>Lets an RNN and an LSTM learn it over each of the gaps.</source>
        <translation>让 RNN 和 LSTM 在每个间隔上各学一遍。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_controls.py"/>
        <source>Ends the contest; what was measured stays.</source>
        <translation>结束比赛；已测得的结果会保留。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_controls.py"/>
        <source>Gaps</source>
        <translation>间隔</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_controls.py"/>
        <source>Lengths</source>
        <translation>长度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_controls.py"/>
        <source>Batches</source>
        <translation>批数</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_example.py"/>
        <source>Which letter came before {gap} dots?</source>
        <translation>{gap} 个点之前是哪个字母？</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_example.py"/>
        <source>What goes with the first word?</source>
        <translation>与第一个词相配的是什么？</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_example.py"/>
        <source>Which bracket must be closed next?</source>
        <translation>下一个该闭合的是哪个括号？</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_example.py"/>
        <source>Even or odd: how many ones so far?</source>
        <translation>到此为止，1 的个数是奇是偶？</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_example.py"/>
        <source>What do the marked numbers add up to?</source>
        <translation>带标记的两个数之和是多少？</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_example.py"/>
        <source>read</source>
        <translation>读入</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_example.py"/>
        <source>right answer</source>
        <translation>正确答案</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_page.py"/>
        <source>Right answers</source>
        <translation>答对率</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_page.py"/>
        <source>How many answers of both networks are right.</source>
        <translation>两个网络答对了多少。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_page.py"/>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_page.py"/>
        <source>How far back from the answer both networks can learn.</source>
        <translation>从答案往回，两个网络能学到多远。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_page.py"/>
        <source>Another example</source>
        <translation>换一个例子</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_page.py"/>
        <source>draws a fresh sequence of the same kind</source>
        <translation>另取一个同类的新序列</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_page.py"/>
        <source>An example of the task</source>
        <translation>任务的一个例子</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_page.py"/>
        <source>What is read step by step, and below it the right answers and those given.</source>
        <translation>上面是逐步读入的内容，下面是正确答案和网络的回答。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_page.py"/>
        <source>There is no example yet.</source>
        <translation>还没有例子。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_page.py"/>
        <source>Start the memory contest</source>
        <translation>开始记忆比赛</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_page.py"/>
        <source>Stop the memory contest</source>
        <translation>停止记忆比赛</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_page.py"/>
        <source>An RNN writes over its memory at every step; an LSTM has gates that protect it. Here both play a game whose right answer is known, over longer and longer gaps.</source>
        <translation>RNN 每一步都会改写自己的记忆；LSTM 有门来保护记忆。在这里，两者玩一个已知正确答案的游戏，间隔越来越长。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_page.py"/>
        <source>Who remembers longer?</source>
        <translation>谁记得更久？</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_said.py"/>
        <source>Press “Start”: both learn this from nothing over each gap, and one sees how far each of them remembers.</source>
        <translation>请单击“开始”：两者会在每个间隔上从零学起，由此可见各自能记住多远。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_said.py"/>
        <source>Round {place} of {count}, over {gap} steps: the RNN answers {rnn} % right, the LSTM {lstm} %; chance is {chance} %.</source>
        <translation>第 {place} 轮，共 {count} 轮，跨越 {gap} 步：RNN 答对 {rnn}%，LSTM 答对 {lstm}%；随机为 {chance}%。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_said.py"/>
        <source>The round over {gap} steps was stopped early.</source>
        <translation>跨越 {gap} 步的那一轮提前停止了。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_said.py"/>
        <source>Over {gap} steps both only guess (RNN {rnn} %, LSTM {lstm} %, chance {chance} %).</source>
        <translation>跨越 {gap} 步时，两者都只是在猜（RNN {rnn}%，LSTM {lstm}%，随机 {chance}%）。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_said.py"/>
        <source>Over {gap} steps both are right only sometimes (RNN {rnn} %, LSTM {lstm} %).</source>
        <translation>跨越 {gap} 步时，两者都只是有时答对（RNN {rnn}%，LSTM {lstm}%）。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_said.py"/>
        <source>Over {gap} steps both know the answer (RNN {rnn} %, LSTM {lstm} %).</source>
        <translation>跨越 {gap} 步时，两者都知道答案（RNN {rnn}%，LSTM {lstm}%）。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_said.py"/>
        <source>Over {gap} steps {first}, {second}.</source>
        <translation>跨越 {gap} 步时，{first}，{second}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_said.py"/>
        <source>the {name} only guesses ({share} %, chance {chance} %)</source>
        <translation>{name} 只是在猜（{share}%，随机 {chance}%）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_said.py"/>
        <source>the {name} is right only sometimes ({share} %)</source>
        <translation>{name} 只是有时答对（{share}%）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tasks_said.py"/>
        <source>the {name} knows it ({share} %)</source>
        <translation>{name} 知道答案（{share}%）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/text.py"/>
        <source>The text, shaded where it was cut into words.</source>
        <translation>用底色显示文本是怎样切分的。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/text.py"/>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/text.py"/>
        <source>Every different word and how often it occurs.</source>
        <translation>每个不同的词及其出现次数。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/text.py"/>
        <source>Zipf’s law</source>
        <translation>齐普夫定律</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/text.py"/>
        <source>How fast words become rare.</source>
        <translation>词频随排名下降得有多快。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/text.py"/>
        <source>What this text is good for, and what not.</source>
        <translation>这个文本适合做什么，不适合做什么。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/text.py"/>
        <source>Choose the document to read.</source>
        <translation>选择要看的文档。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/text.py"/>
        <source>Reads the file in another encoding.</source>
        <translation>用其他编码读取这个文件。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/text.py"/>
        <source>Chooses the column that holds the text.</source>
        <translation>选择文本所在的列。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/text.py"/>
        <source>Read as {encoding}…</source>
        <translation>按 {encoding} 读取…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/text.py"/>
        <source>Columns…</source>
        <translation>选择列…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/text.py"/>
        <source>Rank</source>
        <translation>秩</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/text.py"/>
        <source>1 is the most frequent word.</source>
        <translation>1 表示最常见的词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/text.py"/>
        <source>The word as it is counted.</source>
        <translation>计数时采用的词形。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/text.py"/>
        <source>Its part of all words of the text.</source>
        <translation>在文本的全部词例中所占的比例。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/text.py"/>
        <source>{tokens} {units} · {types} different · {language}</source>
        <translation>{tokens} 个{units} · {types} 个不同 · {language}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/text.py"/>
        <source>A few words are everywhere and most are rare: {share} % of them occur only once.</source>
        <translation>少数词随处可见，多数词十分罕见：{share}% 的词只出现一次。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/text.py"/>
        <source>Few words of this text are rare: only {share} % of them occur a single time.</source>
        <translation>这篇文本中罕见的词很少：只有 {share}% 的词仅出现一次。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/text.py"/>
        <source>Every tint is one token: this is all the computer sees of the text.</source>
        <translation>每一块底色是一个词例（token）：计算机眼中的文本不过如此。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/text.py"/>
        <source>The {top} most frequent words make up {share} % of the text.</source>
        <translation>最常见的 {top} 个词占了整个文本的 {share}%。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf.py"/>
        <source>Ranking</source>
        <translation>名次</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf.py"/>
        <source>Which words fall and which rise.</source>
        <translation>哪些词下降，哪些词上升。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf.py"/>
        <source>The weight of every term in every document.</source>
        <translation>每个词项在每篇文档中的权重。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf.py"/>
        <source>One document, shaded by the weight of its words.</source>
        <translation>一篇文档，每个词按权重加深底色。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf.py"/>
        <source>Documents that answer what you type.</source>
        <translation>与您输入的内容相关的文档。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf.py"/>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf.py"/>
        <source>Every document compared with every other.</source>
        <translation>每篇文档与其余各篇相比。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf.py"/>
        <source>Word cloud</source>
        <translation>词云</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf.py"/>
        <source>Words as large as they are heavy.</source>
        <translation>词的权重越大，字就越大。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf.py"/>
        <source>This text is a single document, so there is nothing to compare it with: TF-IDF asks which words the other documents have too. Open a folder, a table, or one of the samples “{first}” and “{second}”.</source>
        <translation>这个文本只有一篇文档，没有可比较的对象，而 TF-IDF 要看其他文档里也有哪些词。请打开一个文件夹或一张表格，也可以用示例“{first}”或“{second}”。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_answer.py"/>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_cloud.py"/>
        <source>Words weigh as much as they are frequent here.</source>
        <translation>词在这里出现得越多，权重越大。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_cloud.py"/>
        <source>TF-IDF</source>
        <translation>TF-IDF 加权</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_cloud.py"/>
        <source>Words weigh less, the more documents have them.</source>
        <translation>含有某个词的文档越多，它的权重越小。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_cloud.py"/>
        <source>“{word}” in {part}</source>
        <translation>{part} 中的“{word}”</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_cloud.py"/>
        <source>By count “{words}” are the largest; switch to TF-IDF and watch who grows.</source>
        <translation>按次数，“{words}”最大；切换到“TF-IDF 加权”，看看哪些词变大。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_cloud.py"/>
        <source>By TF-IDF “{words}” are the largest: frequent here, rare elsewhere.</source>
        <translation>按 TF-IDF，“{words}”最大：这里常见，别处罕见。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_comparison.py"/>
        <source>Comparing the documents</source>
        <translation>正在比较文档</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_document.py"/>
        <source>Heaviest words of the document</source>
        <translation>文档中权重最大的词</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_document.py"/>
        <source>This word is in none of the terms.</source>
        <translation>这个词不属于任何词项。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_document.py"/>
        <source>“{word}”: {count} times here, in {documents} documents, TF-IDF {weight}</source>
        <translation>“{word}”：在这里出现 {count} 次，共 {documents} 篇文档含有它，TF-IDF 为 {weight}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_document.py"/>
        <source>None of the terms is in this document.</source>
        <translation>这篇文档中没有任何词项。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_document.py"/>
        <source>Darkest is “{word}”: frequent here, rare elsewhere. Click a word for its sum.</source>
        <translation>颜色最深的是“{word}”：这里常见，别处罕见。单击一个词可查看它的计算过程。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_document.py"/>
        <source>By count the little words are darkest, first of all “{word}”.</source>
        <translation>按次数，颜色最深的都是虚词，首先是“{word}”。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_formula.py"/>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_formula.py"/>
        <source>then every row is divided by its length √Σw².</source>
        <translation>然后把每一行除以它的长度 √Σw²。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_formula.py"/>
        <source>then every row is divided by its sum Σw.</source>
        <translation>然后把每一行除以它的总和 Σw。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_formula.py"/>
        <source>long documents keep larger weights.</source>
        <translation>长文档的权重保持较大。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_formula.py"/>
        <source>tf: how often it occurs here · df: documents with it · D = {documents} documents</source>
        <translation>tf：在这里的出现次数 · df：含有它的文档数 · D = {documents} 篇文档</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_formula.py"/>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_formula.py"/>
        <source>How every weight is computed; click a word to see its numbers.</source>
        <translation>每个权重的计算公式；单击一个词可查看它的数字。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_matrix.py"/>
        <source>{share} % of the cells are empty. Click a cell to see how its weight is computed, or the head of a column to sort by it.</source>
        <translation>{share}% 的单元格是空的。单击一个单元格可查看权重的计算过程，单击列标题可按该列排序。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_ranking.py"/>
        <source>by count</source>
        <translation>按次数</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_ranking.py"/>
        <source>by TF-IDF</source>
        <translation>按 TF-IDF</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_ranking.py"/>
        <source>“{word}” falls from place {before} to {after}.</source>
        <translation>“{word}”从第 {before} 名降到第 {after} 名。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_ranking.py"/>
        <source>“{word}” rises from place {before} to {after}.</source>
        <translation>“{word}”从第 {before} 名升到第 {after} 名。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_ranking.py"/>
        <source>“{word}” stays on top: this formula leaves every word a rest; “Textbook” takes the words away that are everywhere.</source>
        <translation>“{word}”仍居前列：这个公式给每个词都留下一点权重；“教科书式”会去掉到处都有的词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_ranking.py"/>
        <source>No word changes its place.</source>
        <translation>没有词改变名次。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_search.py"/>
        <source>Type a sentence…</source>
        <translation>输入一个句子…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_search.py"/>
        <source>Search for</source>
        <translation>搜索内容</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_search.py"/>
        <source>Finds the documents that are most similar to what you type.</source>
        <translation>找出与所输入内容最相似的文档。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_search.py"/>
        <source>Documents that answer, most similar first</source>
        <translation>相关的文档，最相似的在前</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_search.py"/>
        <source>Type a sentence to find the documents nearest to it.</source>
        <translation>请输入一个句子，查找与它最接近的文档。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_search.py"/>
        <source>Cosine of the query and {document}</source>
        <translation>查询与 {document} 的余弦</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_search.py"/>
        <source>“{words}” is nowhere in this text.</source>
        <translation>这个文本中没有“{words}”。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_search.py"/>
        <source>Nowhere in this text: “{words}”.</source>
        <translation>这个文本中没有：“{words}”。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_search.py"/>
        <source>{document} is nearest: cosine {cosine}. 1 is the same mixture of words, 0 none.</source>
        <translation>最接近的是 {document}：余弦为 {cosine}。1 表示词的构成完全相同，0 表示毫无共同之处。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_search.py"/>
        <source>No document shares a weight with this query.</source>
        <translation>没有文档与这个查询有共同的带权词项。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_similarity.py"/>
        <source>In order</source>
        <translation>按原顺序</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_similarity.py"/>
        <source>Documents as they come, or label by label.</source>
        <translation>按文档原来的顺序，或逐个标签排列。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_similarity.py"/>
        <source>By similarity</source>
        <translation>按相似度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_similarity.py"/>
        <source>Documents that are alike, side by side.</source>
        <translation>把相似的文档排在一起。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_similarity.py"/>
        <source>Cosine of {one} and {other}</source>
        <translation>{one} 与 {other} 的余弦</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_similarity.py"/>
        <source>The {shown} longest of {all} documents.</source>
        <translation>全部 {all} 篇文档中最长的 {shown} 篇。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_similarity.py"/>
        <source>Documents of one label have a cosine of {same} on average, others {other}.</source>
        <translation>同一标签的文档之间，余弦平均为 {same}，其余的平均为 {other}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_similarity.py"/>
        <source>Most alike are {one} and {other}: cosine {cosine}.</source>
        <translation>最相似的是 {one} 与 {other}：余弦为 {cosine}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/tfidf_similarity.py"/>
        <source>Click a cell to see what two documents have in common.</source>
        <translation>单击一个单元格，看看两篇文档有什么共同之处。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/word_map.py"/>
        <source>“{space}” is not here; train it or open its file, then choose this again.</source>
        <translation>“{space}”不在这里；请先训练它或打开它的文件，再选择一次。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/word_map.py"/>
        <source>Words of this view that are no longer in this space: {missing}.</source>
        <translation>此视图中已不在该向量空间里的词：{missing} 个。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/panels/word_map.py"/>
        <source>Choosing the words of the map…</source>
        <translation>正在选择地图上的词…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/accuracy_chart.py"/>
        <source>chance</source>
        <translation>随机</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/accuracy_chart.py"/>
        <source>{label}: {value}</source>
        <translation>{label}：{value}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/accuracy_chart.py"/>
        <source>right answers, %</source>
        <translation>答对率（%）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/accuracy_chart.py"/>
        <source>{name} {share} %</source>
        <translation>{name} {share}%</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/bars.py"/>
        <source>Bars, one below the other</source>
        <translation>自上而下的条形图</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/bars.py"/>
        <source>The longer the bar, the larger the number. Arrow keys move, Enter chooses.</source>
        <translation>条形越长，数值越大。用方向键移动，按 Enter 键选择。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/belief_lines.py"/>
        <source>Belief along the document</source>
        <translation>沿着文档的相信程度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/belief_lines.py"/>
        <source>The probability of the label after every word.</source>
        <translation>读完每个词之后该标签的概率。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/belief_lines.py"/>
        <source>Nothing is read yet.</source>
        <translation>还没有阅读任何内容。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/belief_lines.py"/>
        <source>after “{word}”: {values}</source>
        <translation>读完“{word}”：{values}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/belief_lines.py"/>
        <source>words read</source>
        <translation>已读的词数</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_chips.py"/>
        <source>The sequence</source>
        <translation>序列</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_chips.py"/>
        <source>What each step reads, and what it ought to guess. Click one to go there.</source>
        <translation>每一步读什么、应当猜出什么。点击一步即可前往。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_chips.py"/>
        <source>Step {step} reads “{symbol}” and guesses what comes: “{target}”.</source>
        <translation>第 {step} 步读“{symbol}”，并猜接下来的“{target}”。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_chips.py"/>
        <source>reads</source>
        <translation>读</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_chips.py"/>
        <source>next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_margin.py"/>
        <source>x: one of {count} symbols</source>
        <translation>x：{count} 个符号之一</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_margin.py"/>
        <source>Click a box, a circle or a number to see how it is computed.</source>
        <translation>点击方框、圆圈或数字，即可看到它是怎样算出来的。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_margin.py"/>
        <source>unit {unit} framed</source>
        <translation>加框的是单元 {unit}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_margin.py"/>
        <source>{shown} of {units} units</source>
        <translation>{units} 个单元中的 {shown} 个</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_picture.py"/>
        <source>The cell at this step</source>
        <translation>这一步的网络单元</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>The symbol that is read: a column with a single 1.</source>
        <translation>所读的符号：只有一个 1 的列向量。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>One score for every symbol; softmax makes shares of them. The right one is green.</source>
        <translation>每个符号一个得分；softmax 把得分变成占比。绿色的是正确的符号。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>State before</source>
        <translation>之前的状态</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>What the step before has shown.</source>
        <translation>上一步所输出的。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Cell before</source>
        <translation>之前的记忆单元</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>What the step before has kept.</source>
        <translation>上一步所保留的。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Weighed sum</source>
        <translation>加权和</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>What comes from the state, plus what comes from the input, plus a bias.</source>
        <translation>来自状态的，加上来自输入的，再加上偏置。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>From the state</source>
        <translation>来自状态</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>The weights W_hh times the state before.</source>
        <translation>权重 W_hh 乘以之前的状态。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>From the input</source>
        <translation>来自输入</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>The weights W_xh times the input: the one column that belongs to the symbol.</source>
        <translation>权重 W_xh 乘以输入：即属于这个符号的那一列。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Forget gate</source>
        <translation>遗忘门</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>How much of each old value is kept: 0 nothing, 1 all of it.</source>
        <translation>每个旧值保留多少：0 为全忘，1 为全留。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Input gate</source>
        <translation>输入门</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>How much of each new value is let in: 0 nothing, 1 all.</source>
        <translation>每个新值放入多少：0 为不放入，1 为全部放入。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Candidate</source>
        <translation>候选值</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>The new values that are proposed, from -1 to 1.</source>
        <translation>提议的新值，在 -1 与 1 之间。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Output gate</source>
        <translation>输出门</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>How much of each kept value is shown: 0 nothing, 1 all.</source>
        <translation>所保留的每个值输出多少：0 为不输出，1 为全部输出。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Kept</source>
        <translation>保留的</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>The old values times the forget gate.</source>
        <translation>旧值乘以遗忘门。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Let in</source>
        <translation>放入的</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>The candidate times the input gate.</source>
        <translation>候选值乘以输入门。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Cell state</source>
        <translation>记忆单元</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>What is kept plus what is let in; it runs on along the line to the next step.</source>
        <translation>保留的加上放入的；沿着这条线传到下一步。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Squeezed cell</source>
        <translation>压缩后的记忆单元</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>What the cell holds, squeezed between -1 and 1.</source>
        <translation>记忆单元中的值，压缩到 -1 与 1 之间。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>What the cell shows to the output and to the next step.</source>
        <translation>传给输出和下一步的值。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>The same cell, one symbol earlier. Click to go there.</source>
        <translation>同一个单元，早一个符号。点击前往。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>The same cell, one symbol later. Click to go there.</source>
        <translation>同一个单元，晚一个符号。点击前往。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>How the loss depends on this, through all that comes later.</source>
        <translation>损失怎样通过以后的一切依赖于它。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>How the loss depends on the sum in this box; its weights learn from it.</source>
        <translation>损失怎样依赖于这个方框里的加权和；权重据此学习。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Gradient of the output</source>
        <translation>输出的梯度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Share expected less share wanted: where learning begins.</source>
        <translation>预计的占比减去应有的占比：学习由此开始。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Gradient of the state</source>
        <translation>状态的梯度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Gradient of the cell</source>
        <translation>记忆单元的梯度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Gradient from the next step</source>
        <translation>来自下一步的梯度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>What comes back through the state from all later steps.</source>
        <translation>从以后各步经过状态传回来的。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>What comes back along the cell line from all later steps.</source>
        <translation>从以后各步沿着记忆单元线传回来的。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Gradient for the step before</source>
        <translation>传给上一步的梯度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>What goes back through the state: times the weights, so that it fades or grows.</source>
        <translation>经过状态传回去的：乘以权重，因而消退或增长。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>What goes back along the cell line: times the forget gate and nothing else.</source>
        <translation>沿着记忆单元线传回去的：只乘以遗忘门。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Gradient of the sum</source>
        <translation>加权和的梯度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Gradient of the forget gate</source>
        <translation>遗忘门的梯度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Gradient of the input gate</source>
        <translation>输入门的梯度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Gradient of the candidate</source>
        <translation>候选值的梯度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/cell_words.py"/>
        <source>Gradient of the output gate</source>
        <translation>输出门的梯度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/growth.py"/>
        <source>Number of n-grams for every n</source>
        <translation>各个 n 对应的 n 元组个数</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/growth.py"/>
        <source>n (words or characters in a row)</source>
        <translation>n（相连的词或字符的个数）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/growth.py"/>
        <source>number of n-grams</source>
        <translation>n 元组的个数</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/growth.py"/>
        <source>Solid: different n-grams. Dashed: all n-grams of the text.</source>
        <translation>实线：不同的 n 元组。虚线：文本中的全部 n 元组。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/growth.py"/>
        <source>different word n-grams</source>
        <translation>不同的词 n 元组</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/growth.py"/>
        <source>all word n-grams</source>
        <translation>全部词 n 元组</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/growth.py"/>
        <source>different character n-grams</source>
        <translation>不同的字符 n 元组</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/growth.py"/>
        <source>all character n-grams</source>
        <translation>全部字符 n 元组</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/growth.py"/>
        <source>The n-grams are not counted yet.</source>
        <translation>还没有统计 n 元组。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/growth.py"/>
        <source>{name}, n = {n}: {count}</source>
        <translation>{name}，n = {n}：{count}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/heat_map.py"/>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/heat_map.py"/>
        <source>The stronger the colour, the larger the number. The wheel zooms, dragging moves.</source>
        <translation>颜色越深，数值越大。滚轮缩放，拖动平移。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/heat_map.py"/>
        <source>There are no numbers to colour yet.</source>
        <translation>暂时没有可着色的数值。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/heat_map.py"/>
        <source>{row} × {column}: {value}</source>
        <translation>{row} × {column}：{value}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/heat_map.py"/>
        <source>{rows} rows × {columns} columns, from {low} to {high}</source>
        <translation>{rows} 行 × {columns} 列，数值从 {low} 到 {high}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve.py"/>
        <source>Course of the training</source>
        <translation>训练过程</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve.py"/>
        <source>Thin: as measured. Thick: smoothed. Grey: earlier trainings. The wheel zooms, dragging moves, a double click shows everything.</source>
        <translation>细线：测得的值。粗线：平滑后的值。灰色：以前的训练。滚轮缩放，拖动平移，双击显示全部。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve.py"/>
        <source>The curve begins with the training.</source>
        <translation>训练开始后，这里会画出曲线。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve.py"/>
        <source>Series</source>
        <translation>曲线</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve.py"/>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve.py"/>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve_controls.py"/>
        <source>log x</source>
        <translation>对数 x</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve_controls.py"/>
        <source>Equal ways to the right are equal factors: the beginning is spread out.</source>
        <translation>向右每走同样远，就增大同样的倍数：开头部分会展开。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve_controls.py"/>
        <source>log y</source>
        <translation>对数 y</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve_controls.py"/>
        <source>Equal heights are equal factors: small losses become visible.</source>
        <translation>相同的高度表示相同的倍数：小的损失也看得清。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve_controls.py"/>
        <source>Whole course</source>
        <translation>整个过程</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve_controls.py"/>
        <source>shows everything again; so does a double click.</source>
        <translation>重新显示全部；双击也可以。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve_controls.py"/>
        <source>Forget earlier trainings</source>
        <translation>忘掉以前的训练</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve_controls.py"/>
        <source>takes the grey lines away.</source>
        <translation>去掉灰色的线。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve_controls.py"/>
        <source>Save the numbers…</source>
        <translation>保存数值…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve_controls.py"/>
        <source>writes every point of every line as a table.</source>
        <translation>把每条线上的每个点写成一张表。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve_controls.py"/>
        <source>How much of the course the thick line averages; the thin line is as measured.</source>
        <translation>粗线对过程的多大一段取平均；细线是测得的值。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve_controls.py"/>
        <source>as measured</source>
        <translation>测得的值</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve_controls.py"/>
        <source>smoothed</source>
        <translation>平滑</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve_controls.py"/>
        <source>very smooth</source>
        <translation>非常平滑</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve_lines.py"/>
        <source>best {value}</source>
        <translation>最好 {value}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve_reading.py"/>
        <source>{name}, {axis} {x}: {y}</source>
        <translation>{name}，{axis} {x}：{y}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve_reading.py"/>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/loss_curve_series.py"/>
        <source>newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/one_hot.py"/>
        <source>One-hot vectors and their sum</source>
        <translation>独热向量及其总和</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/one_hot.py"/>
        <source>Every word is a row with a single 1; the rows add up to the bag of words.</source>
        <translation>每个词是一行，其中只有一个 1；各行相加就得到词袋。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/one_hot.py"/>
        <source>There is no sentence to count yet.</source>
        <translation>暂时没有可计数的句子。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/one_hot.py"/>
        <source>“{word}” is not in the vocabulary, so it counts for nothing.</source>
        <translation>“{word}”不在词表中，因此不计入。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/one_hot.py"/>
        <source>“{word}” is 1 in its own column and 0 in all others.</source>
        <translation>“{word}”在自己的那一列为 1，在其余各列都为 0。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/one_hot.py"/>
        <source>not in the vocabulary</source>
        <translation>不在词表中</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/one_hot.py"/>
        <source>… {count} more zeros …</source>
        <translation>… 还有 {count} 个 0 …</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/one_hot.py"/>
        <source>bag of words</source>
        <translation>词袋</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/picture_export.py"/>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/picture_export.py"/>
        <source>Save picture…: writes it as PNG or SVG.</source>
        <translation>保存图片…：存为 PNG 或 SVG 文件。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/picture_export.py"/>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/rank_frequency.py"/>
        <source>Rank and frequency of every word</source>
        <translation>每个词的秩与词频</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/rank_frequency.py"/>
        <source>rank of the word (1 = most frequent)</source>
        <translation>词的秩（1 = 最常见）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/rank_frequency.py"/>
        <source>occurrences in the text</source>
        <translation>在文本中出现的次数</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/rank_frequency.py"/>
        <source>Zipf’s law: 1 / rank</source>
        <translation>齐普夫定律：1 / 秩</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/rank_frequency.py"/>
        <source>{types} words; the most frequent, “{word}”, occurs {count} times.</source>
        <translation>{types} 个不同的词；最常见的“{word}”出现 {count} 次。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/rank_frequency.py"/>
        <source>“{word}” · rank {rank} · {count} times</source>
        <translation>“{word}” · 秩 {rank} · {count} 次</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/rank_shift.py"/>
        <source>Two rankings side by side</source>
        <translation>两种排名的对照</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/rank_shift.py"/>
        <source>A line that climbs is a word that gained rank from left to right.</source>
        <translation>从左到右上升的线，表示这个词的名次提高了。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/rank_shift.py"/>
        <source>There are no rankings to compare yet.</source>
        <translation>暂时没有可比较的排名。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/rank_shift.py"/>
        <source>From “{left}” to “{right}”: {risen} words rise, {fallen} fall.</source>
        <translation>从“{left}”到“{right}”：{risen} 个词上升，{fallen} 个词下降。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/rank_shift.py"/>
        <source>“{word}”: rank {left} → {right}</source>
        <translation>“{word}”：名次 {left} → {right}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/reach_text.py"/>
        <source>The text, with a place and the reach before it</source>
        <translation>文本，标出一个位置及其之前的范围</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/reach_text.py"/>
        <source>Click a place: the loss is that of guessing what stands there.</source>
        <translation>点击一个位置：损失就是猜测该处符号的损失。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/reach_text.py"/>
        <source>There is no text yet.</source>
        <translation>还没有文本。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/saliency_text.py"/>
        <source>The text, shaded by what a guess rests on</source>
        <translation>按一次猜测的依据着色的文本</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/saliency_text.py"/>
        <source>Click a symbol: what stands before it is shaded by what it tells.</source>
        <translation>单击一个符号：它前面的内容会按起的作用着色。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/sequence_grid.py"/>
        <source>{count} steps are left out here</source>
        <translation>此处略去 {count} 步</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/sequence_grid.py"/>
        <source>Step {x}</source>
        <translation>第 {x} 步</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/shaded_text.py"/>
        <source>The text, shaded by weight</source>
        <translation>按权重加底色的文本</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/shaded_text.py"/>
        <source>The stronger the shade, the larger the weight of the word.</source>
        <translation>底色越深，词的权重越大。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/shaded_text.py"/>
        <source>There is no text to shade yet.</source>
        <translation>暂时没有可加底色的文本。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/side_histogram.py"/>
        <source>{where}: {now} now, {before} at the start</source>
        <translation>{where}：现在 {now} 个，开始时 {before} 个</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/side_histogram.py"/>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/side_histogram.py"/>
        <source>at the start</source>
        <translation>开始时</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/time_bars.py"/>
        <source>Gradient at every step back in time</source>
        <translation>时间上每往回一步的梯度</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/time_bars.py"/>
        <source>steps back from the loss</source>
        <translation>从损失处往回的步数</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/time_bars.py"/>
        <source>‖dL/dh‖ (nats)</source>
        <translation>‖dL/dh‖（奈特）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/time_bars.py"/>
        <source>The higher a bar, the more the loss would change if the state then had differed.</source>
        <translation>柱越高，说明当时的状态若有不同，损失的变化就越大。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/time_bars.py"/>
        <source>There is no gradient to show yet.</source>
        <translation>还没有梯度可显示。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/time_bars.py"/>
        <source>Steps back: {steps}</source>
        <translation>往回步数：{steps}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/time_bars.py"/>
        <source>{name}: {first} at the loss, {last} at {steps} steps back</source>
        <translation>{name}：损失处 {first}，往回第 {steps} 步处 {last}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/token_view.py"/>
        <source>The text with its words shaded</source>
        <translation>按词加底色的文本</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/token_view.py"/>
        <source>“{word}” · {count} times · rank {rank}</source>
        <translation>“{word}” · {count} 次 · 秩 {rank}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/unit_map.py"/>
        <source>Weights or activations of the units</source>
        <translation>单元的权重或激活值</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/unit_map.py"/>
        <source>How many</source>
        <translation>多少个</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/unit_map.py"/>
        <source>Symbols {first} to {last} of {count}; drag to read on</source>
        <translation>第 {first} 到 {last} 个符号，共 {count} 个；拖动继续看</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/unit_map.py"/>
        <source>Point at a cell to see what it is; the wheel zooms</source>
        <translation>指向一格看它是什么；滚轮缩放</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/unit_text.py"/>
        <source>The text, shaded by one unit</source>
        <translation>按一个单元着色的文本</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/unit_text.py"/>
        <source>Blue: the unit is above its mean in this text. Orange: below. Click a place.</source>
        <translation>蓝色：该单元高于其在此文本中的均值；橙色：低于均值。可点击一个位置。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/word_cloud.py"/>
        <source>The larger a word, the larger its weight. Arrow keys go from heavy to light.</source>
        <translation>词的权重越大，字就越大。用方向键从权重大的词移到权重小的词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/word_cloud.py"/>
        <source>There are no words to draw yet.</source>
        <translation>暂时没有可画的词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/word_map.py"/>
        <source>Map of words</source>
        <translation>词的地图</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/word_map_said.py"/>
        <source>{count} words; around the middle: {words}</source>
        <translation>{count} 个词；中央附近：{words}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/word_map_said.py"/>
        <source>Near words are similar. Drag to turn, drag with the right button to move, turn the wheel to zoom, double-click to see all; Shift and drag chooses words.</source>
        <translation>相近的词意思相似。拖动可旋转，按住右键拖动可平移，滚轮缩放，双击显示全部；按住 Shift 拖动可选择词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/word_map_said.py"/>
        <source>Near words are similar. Drag to move, turn the wheel to zoom, double-click to see all; Shift and drag chooses the words in a rectangle.</source>
        <translation>相近的词彼此相似。拖动平移，滚轮缩放，双击显示全部；按住 Shift 键拖动可选择矩形中的词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/word_map_said.py"/>
        <source>There are no word vectors to draw yet.</source>
        <translation>暂时没有可画的词向量。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/plots/word_map_said.py"/>
        <source>None of these words has a place on the map: their vectors are not numbers.</source>
        <translation>这些词在地图上都没有位置：它们的向量不是数。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/samples.py"/>
        <source>Reading the Python manual</source>
        <translation>正在读取 Python 手册</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/samples.py"/>
        <source>This Python comes without its manual; choose another sample text.</source>
        <translation>这个 Python 没有附带手册；请选择另一个示例文本。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/settings_column.py"/>
        <source>Computes again with these settings.</source>
        <translation>用这些设置重新计算。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/settings_column.py"/>
        <source>Holds the computation; it can go on.</source>
        <translation>暂停计算，之后可以继续。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/settings_column.py"/>
        <source>One step</source>
        <translation>单步</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/settings_column.py"/>
        <source>Does one small step, then holds.</source>
        <translation>只算一小步，然后暂停。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/settings_column.py"/>
        <source>Ends the computation.</source>
        <translation>结束计算。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/settings_column.py"/>
        <source>Go on learning</source>
        <translation>继续学习</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/settings_column.py"/>
        <source>Adds more epochs to what has been learned.</source>
        <translation>在已学内容的基础上再学几轮。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/settings_column.py"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/spaces.py"/>
        <source>{name} ({number})</source>
        <translation>{name}（{number}）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/status_line.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/status_line.py"/>
        <source>Stops what is being done.</source>
        <translation>停止正在进行的工作。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/array_model.py"/>
        <source>Click to sort.</source>
        <translation>单击可排序。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/columns.py"/>
        <source>How often it occurs in the whole text.</source>
        <translation>在整个文本中出现的次数。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/columns.py"/>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/concordance_view.py"/>
        <source>Before</source>
        <translation>上文</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/concordance_view.py"/>
        <source>After</source>
        <translation>下文</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/concordance_view.py"/>
        <source>Occurrences in the text</source>
        <translation>在文本中的各处出现</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/concordance_view.py"/>
        <source>Every place in the text, with what stands before and after it.</source>
        <translation>文本中的每一处，连同上文和下文。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/data_table.py"/>
        <source>There is nothing to show yet.</source>
        <translation>暂时没有可显示的内容。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/data_table.py"/>
        <source>Click a heading to sort; click a row to see more.</source>
        <translation>单击列标题可排序，单击一行可查看更多。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/data_table.py"/>
        <source>{shown} of {total} rows</source>
        <translation>{shown} 行，共 {total} 行</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/data_table.py"/>
        <source>{total} rows</source>
        <translation>{total} 行</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/data_table.py"/>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/data_table.py"/>
        <source>No row contains “{text}”.</source>
        <translation>没有包含“{text}”的行。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/data_table.py"/>
        <source>{rows} rows copied.</source>
        <translation>已复制 {rows} 行。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/data_table.py"/>
        <source>Select between 1 and {limit} rows.</source>
        <translation>请选择 1 到 {limit} 行。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/export_dialog.py"/>
        <source>Export table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/export_dialog.py"/>
        <source>File format</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/export_dialog.py"/>
        <source>CSV, readable by every program</source>
        <translation>CSV（任何程序都能读）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/export_dialog.py"/>
        <source>XLSX, an Excel workbook</source>
        <translation>XLSX（Excel 工作簿）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/export_dialog.py"/>
        <source>CSV is plain text; XLSX keeps numbers and texts apart.</source>
        <translation>CSV 是纯文本；XLSX 区分数字和文字。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/export_dialog.py"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/export_dialog.py"/>
        <source>Where the file will be written.</source>
        <translation>文件的保存位置。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/export_dialog.py"/>
        <source>Byte-order mark, so that Excel shows all letters</source>
        <translation>加字节顺序标记，让 Excel 正确显示所有文字</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/export_dialog.py"/>
        <source>Three bytes at the start that tell Excel the file is Unicode.</source>
        <translation>文件开头的三个字节，告诉 Excel 这是 Unicode 文件。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/export_dialog.py"/>
        <source>Protect from spreadsheet formulas</source>
        <translation>防止被当作公式</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/export_dialog.py"/>
        <source>Puts ' before texts such as =1+1. Leave it off to get exactly the same texts back.</source>
        <translation>在 =1+1 这样的文字前加上 '。要原样保留文字，请不要勾选。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/export_dialog.py"/>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/export_dialog.py"/>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/export_dialog.py"/>
        <source>Choose a folder and a name.</source>
        <translation>选择文件夹和文件名。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/export_dialog.py"/>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/export_dialog.py"/>
        <source>Give the file a name that a file can have.</source>
        <translation>请输入可用的文件名。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/export_dialog.py"/>
        <source>This folder does not exist.</source>
        <translation>这个文件夹不存在。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/export_dialog.py"/>
        <source>This is not a possible file name.</source>
        <translation>这不是可用的文件名。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/export_dialog.py"/>
        <source>A file of this name exists and will be replaced.</source>
        <translation>已有同名文件，将被替换。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/filtering.py"/>
        <source>This is not a complete pattern yet: {reason}.</source>
        <translation>这还不是完整的模式：{reason}。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/filtering.py"/>
        <source>This pattern takes too long on a text; make it simpler.</source>
        <translation>这个模式太费时；请简化它。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_cells.py"/>
        <source>Documents and terms</source>
        <translation>文档与词项</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_cells.py"/>
        <source>Every row is a document, every column a term; arrow keys move.</source>
        <translation>每一行是一篇文档，每一列是一个词项；用方向键移动。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_model.py"/>
        <source>“{term}” in {document}: {value}</source>
        <translation>{document} 中的“{term}”：{value}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_model.py"/>
        <source>“{term}”: {count} times, in {documents} documents. Click to sort.</source>
        <translation>“{term}”：出现 {count} 次，{documents} 篇文档含有它。单击可排序。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_model.py"/>
        <source>{name}: {tokens} tokens. Click to open it.</source>
        <translation>{name}：{tokens} 个词例。单击可打开。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_saving.py"/>
        <source>Export Matrix Market</source>
        <translation>导出 Matrix Market 文件</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_saving.py"/>
        <source>Matrix Market (*.mtx)</source>
        <translation>Matrix Market 文件 (*.mtx)</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_saving.py"/>
        <source>Saved as {path}, with the {limit} terms that a sheet has room for.</source>
        <translation>已保存为 {path}，只含工作表放得下的 {limit} 个词项。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_toolbar.py"/>
        <source>Most “{term}” first</source>
        <translation>“{term}”最多的在前</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_toolbar.py"/>
        <source>Export XLSX… (the first {limit} terms)</source>
        <translation>导出 XLSX…（前 {limit} 个词项）</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_toolbar.py"/>
        <source>Export XLSX…</source>
        <translation>导出 XLSX…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_toolbar.py"/>
        <source>Find a term</source>
        <translation>查找词项</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_toolbar.py"/>
        <source>Goes to the column of the term you type; Enter goes on to the next one.</source>
        <translation>跳到所输入词项的那一列；按 Enter 键跳到下一个。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_toolbar.py"/>
        <source>Order of the documents</source>
        <translation>文档的顺序</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_toolbar.py"/>
        <source>Sorts the documents; click a term above the table to sort by it.</source>
        <translation>给文档排序；单击表格上方的词项可按它排序。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_toolbar.py"/>
        <source>As in the text</source>
        <translation>按文本中的顺序</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_toolbar.py"/>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_toolbar.py"/>
        <source>Longest first</source>
        <translation>最长的在前</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_toolbar.py"/>
        <source>Size of the matrix</source>
        <translation>矩阵的大小</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_toolbar.py"/>
        <source>How many documents, and how many terms.</source>
        <translation>有多少篇文档和多少个词项。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_toolbar.py"/>
        <source>Export the matrix</source>
        <translation>导出矩阵</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_toolbar.py"/>
        <source>Writes the matrix to a file.</source>
        <translation>把矩阵写入文件。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_toolbar.py"/>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_toolbar.py"/>
        <source>Export Matrix Market (.mtx)…</source>
        <translation>导出 Matrix Market（.mtx）…</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_view.py"/>
        <source>No term starts with “{text}”.</source>
        <translation>没有以“{text}”开头的词项。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/matrix_view.py"/>
        <source>{documents} × {terms}</source>
        <translation>{documents} × {terms}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/toolbar.py"/>
        <source>Original order</source>
        <translation>原来的顺序</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/toolbar.py"/>
        <source>Search in the table</source>
        <translation>在表格中搜索</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/toolbar.py"/>
        <source>Shows only rows that contain what you type.</source>
        <translation>只显示包含所输入内容的行。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/toolbar.py"/>
        <source>Search by pattern</source>
        <translation>按模式搜索</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/toolbar.py"/>
        <source>Reads the search as a regular expression: ^un finds what starts with un.</source>
        <translation>把搜索内容当作正则表达式：^不 可找出以“不”开头的词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/toolbar.py"/>
        <source>Number of rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/toolbar.py"/>
        <source>How many rows are shown.</source>
        <translation>显示了多少行。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/toolbar.py"/>
        <source>Copy, sort or export</source>
        <translation>复制、排序或导出</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/toolbar.py"/>
        <source>Copy, sort or export the table.</source>
        <translation>复制、排序或导出这张表。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/toolbar.py"/>
        <source>Copy selected rows</source>
        <translation>复制所选的行</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/toolbar.py"/>
        <source>Sort by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/work_bar.py"/>
        <source>How much of the work is done.</source>
        <translation>工作已完成的部分。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tables/work_bar.py"/>
        <source>Stops this; what was there before stays as it was.</source>
        <translation>停止这项工作，原有内容保持不变。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tabs.py"/>
        <source>Cut a text into words and see what it is made of.</source>
        <translation>把文本切分成词，看看它由什么组成。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tabs.py"/>
        <source>N-grams</source>
        <translation>N 元语法</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tabs.py"/>
        <source>Count neighbours together: meaning hangs on the words next to it.</source>
        <translation>把相邻的词合在一起数：词的意义取决于它旁边的词。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tabs.py"/>
        <source>“I like to go fishing” holds four pairs: I like · like to · to go · go fishing. A neural network and a fishing network share a word, but not a pair.</source>
        <translation>“我喜欢去钓鱼”里有三个词对：我 喜欢 · 喜欢 去 · 去 钓鱼。“神经 网络”和“社交 网络”共有一个词，却没有一个相同的词对。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tabs.py"/>
        <source>Bag of words</source>
        <translation>词袋</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tabs.py"/>
        <source>Count the words of every document and forget their order.</source>
        <translation>数出每篇文档中的词，不管它们的顺序。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tabs.py"/>
        <source>“to go fishing is to go” becomes to 2 · go 2 · fishing 1 · is 1, and 0 for every other word of the text. “is to go to go fishing” becomes the very same.</source>
        <translation>“我 爱 你，你 爱 他”变成：爱 2 · 你 2 · 我 1 · 他 1，文本中其余的词都是 0。“他 爱 你，你 爱 我”得到的结果一模一样。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tabs.py"/>
        <source>Weigh every word: the fewer documents have it, the more it tells.</source>
        <translation>给每个词定权重：含有它的文档越少，它越能说明问题。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tabs.py"/>
        <source>“fishing” is in 2 of 8 stories: ln(8 / 2) = 1.39; “the” is in all: ln(8 / 8) = 0. Three times “fishing” weighs 4.16, and a hundred times “the” weighs nothing.</source>
        <translation>8 个故事中有 2 个出现“钓鱼”：ln(8 / 2) = 1.39；个个都有“的”：ln(8 / 8) = 0。“钓鱼”出现三次，权重就是 4.16；“的”出现一百次，权重仍是 0。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tabs.py"/>
        <source>Embeddings</source>
        <translation>词向量</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tabs.py"/>
        <source>Learn a vector for every word from the company it keeps.</source>
        <translation>从一个词常与哪些词为伴，学出它的向量。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tabs.py"/>
        <source>“The king rules the land”, “the queen rules the land”: king and queen keep the same company, so their vectors come to lie near each other.</source>
        <translation>“国王治理国家”，“王后治理国家”：国王与王后的同伴相同，所以它们的向量会靠在一起。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tabs.py"/>
        <source>RNN &amp; LSTM</source>
        <translation>RNN 与 LSTM</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tabs.py"/>
        <source>Let two networks learn to write your text, side by side.</source>
        <translation>让两个网络并排学习写你的文本。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tabs.py"/>
        <source>After “the king rules the lan” comes d, not t: whoever has read and remembered enough guesses it. The RNN forgets soon; the LSTM has gates that keep.</source>
        <translation>“the king rules the lan” 后面是 d，不是 t：读得够多、记得住的网络就猜得出。RNN 很快就忘；LSTM 有能保留记忆的门。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tour.py"/>
        <source>A run that was stopped and started again gave another result.</source>
        <translation>停止后重新运行，得到了不同的结果。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/tour.py"/>
        <source>A lesson did not come to its end.</source>
        <translation>有一课没有上完。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/translations.py"/>
        <source>There is not enough memory for this; close other programs or use less text.</source>
        <translation>内存不足；请关闭其他程序，或使用较小的文本。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/translations.py"/>
        <source>Something went wrong in the program: {error}</source>
        <translation>程序出错了：{error}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/vector_opening.py"/>
        <source>Open vectors</source>
        <translation>打开向量</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/warm_up.py"/>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/widgets.py"/>
        <source>{name}: {explanation}</source>
        <translation>{name}：{explanation}</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/widgets.py"/>
        <source>Shows settings that are rarely changed.</source>
        <translation>显示很少改动的设置。</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/widgets.py"/>
        <source>Page back</source>
        <translation>上一页</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/widgets.py"/>
        <source>Page forward</source>
        <translation>下一页</translation>
    </message>
    <message>
        <location filename="../../legacy_gui/widgets.py"/>
        <source>page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <location filename="../../resources/presets/bow.toml"/>
        <source>How often every single word occurs in every document.</source>
        <translation>每个词在每篇文档中出现多少次。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/bow.toml"/>
        <source>Yes or no</source>
        <translation>只看有无</translation>
    </message>
    <message>
        <location filename="../../resources/presets/bow.toml"/>
        <source>Only whether a word is in a document, not how often.</source>
        <translation>只记一个词在不在文档中，不记次数。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/bow.toml"/>
        <source>Pairs too</source>
        <translation>加上词对</translation>
    </message>
    <message>
        <location filename="../../resources/presets/bow.toml"/>
        <source>Pairs of neighbours as well, which save a little of the word order.</source>
        <translation>再加上相邻的词对，保留一点词序。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/embedding.toml"/>
        <source>Short text</source>
        <translation>短文本</translation>
    </message>
    <message>
        <location filename="../../resources/presets/embedding.toml"/>
        <source>For a story or a few pages: every word is learned, and the text is read often.</source>
        <translation>适合一篇故事或几页文字：每个词都学，文本多读几遍。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/embedding.toml"/>
        <source>A book</source>
        <translation>一本书</translation>
    </message>
    <message>
        <location filename="../../resources/presets/embedding.toml"/>
        <source>For some hundred thousand words: rare words are left out.</source>
        <translation>适合几十万词的文本：去掉罕见的词。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/embedding.toml"/>
        <source>Large text</source>
        <translation>大文本</translation>
    </message>
    <message>
        <location filename="../../resources/presets/embedding.toml"/>
        <source>For a million words and more: long vectors, and few passes are enough.</source>
        <translation>适合一百万词以上的文本：向量长一些，读几遍就够了。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/ngrams.toml"/>
        <source>Single words, most frequent first.</source>
        <translation>单个的词，最常见的在前。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/ngrams.toml"/>
        <source>Word pairs</source>
        <translation>词对</translation>
    </message>
    <message>
        <location filename="../../resources/presets/ngrams.toml"/>
        <source>Two neighbours at a time, such as “go fishing”.</source>
        <translation>每次取两个相邻的词，例如“去 钓鱼”。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/ngrams.toml"/>
        <source>Up to five</source>
        <translation>一到五元</translation>
    </message>
    <message>
        <location filename="../../resources/presets/ngrams.toml"/>
        <source>Every run of one to five, and how the dictionary grows.</source>
        <translation>一元到五元的所有组合，看看词典怎样膨胀。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/race.toml"/>
        <source>On stage</source>
        <translation>上台演示</translation>
    </message>
    <message>
        <location filename="../../resources/presets/race.toml"/>
        <source>For a stage: small networks that speak after seconds; a longer text is read fewer times, for two minutes in all.</source>
        <translation>用于上台演示：小网络，几秒钟就会开口；文本越长，读的遍数越少，总共大约两分钟。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/race.toml"/>
        <source>A coffee</source>
        <translation>一杯咖啡</translation>
    </message>
    <message>
        <location filename="../../resources/presets/race.toml"/>
        <source>For a long story or a small book: larger networks, for a coffee break of about five minutes.</source>
        <translation>适合长故事或小书：较大的网络，大约五分钟，一杯咖啡的工夫。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/race.toml"/>
        <source>Overnight</source>
        <translation>过夜</translation>
    </message>
    <message>
        <location filename="../../resources/presets/race.toml"/>
        <source>For a library: networks that remember much, and need hours.</source>
        <translation>适合大量藏书：记忆力强的网络，需要几个小时。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/tfidf.toml"/>
        <source>Textbook</source>
        <translation>教科书式</translation>
    </message>
    <message>
        <location filename="../../resources/presets/tfidf.toml"/>
        <source>ln(D / df): a word that is in every document weighs nothing.</source>
        <translation>ln(D / df)：每篇文档都有的词，权重为 0。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/tfidf.toml"/>
        <source>Usual</source>
        <translation>常用</translation>
    </message>
    <message>
        <location filename="../../resources/presets/tfidf.toml"/>
        <source>Smoothed, as most programs do it: common words shrink, none vanishes.</source>
        <translation>经过平滑，多数程序都这样做：常见的词变轻，但不会消失。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/tfidf.toml"/>
        <source>Single words and pairs of neighbours: “neural network” counts as a term.</source>
        <translation>单个的词和相邻的词对：“神经 网络”算作一个词项。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/tokenize.toml"/>
        <source>Every word as it is read, capitals ignored.</source>
        <translation>读到的每一个词，不分大小写。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/tokenize.toml"/>
        <source>Topic words</source>
        <translation>主题词</translation>
    </message>
    <message>
        <location filename="../../resources/presets/tokenize.toml"/>
        <source>Only words that say what the text is about, cut to their stems.</source>
        <translation>只留能说明文本主题的词，并提取词干。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/tokenize.toml"/>
        <source>Characters</source>
        <translation>字符</translation>
    </message>
    <message>
        <location filename="../../resources/presets/tokenize.toml"/>
        <source>Letter by letter, as networks that learn to spell see it.</source>
        <translation>逐个字符，正如学习拼写的神经网络所见。</translation>
    </message>
</context>
</TS>
