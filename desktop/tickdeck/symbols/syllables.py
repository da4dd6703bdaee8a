"""Whole pinyin of Chinese names: ``teng xun kong gu`` for 腾讯控股.

The first level of GB 2312 (the 3,755 commonest characters, 0xB0A1 to 0xD7F9) is in the order of its
syllables, so that a list of where each begins reads them all. Its second level is ordered by radical; those
of its characters that occur in the lists that ship, and words in which a character is read otherwise, are
named here. A name that holds any other character has no pinyin, rather than a guessed one.
"""

from __future__ import annotations

from bisect import bisect_right

_FIRST_LEVEL = """
b0a1a b0a3ai b0b0an b0b9ang b0bcao b0c5ba b0d7bai b0dfban b0eebang b0fabao b1adbei b1bcben b1c0beng
b1c6bi b1debian b1eabiao b1eebie b1f2bin b1f8bing b2a3bo b2b6bu b2c1ca b2c2cai b2cdcan b2d4cang b2d9cao
b2dece b2e3ceng b2e5cha b2f0chai b2f3chan b2fdchang b3acchao b3b5che b3bbchen b3c5cheng b3d4chi
b3e4chong b3e9chou b3f5chu b4a7chuai b4a8chuan b4afchuang b4b5chui b4bachun b4c1chuo b4c3ci b4cfcong
b4d5cou b4d6cu b4dacuan b4ddcui b4e5cun b4e8cuo b4eeda b4f4dai b5a2dan b5b1dang b5b6dao b5c2de b5c5deng
b5ccdi b5dfdian b5efdiao b5f8die b6a1ding b6aadiu b6abdong b6b5dou b6bddu b6cbduan b6d1dui b6d5dun
b6deduo b6eae b6f7en b6f8er b7a2fa b7aafan b7bbfang b7c6fei b7d2fen b7e1feng b7f0fo b7f1fou b7f2fu
b8c1ga b8c3gai b8c9gan b8d4gang b8ddgao b8e7ge b8f8gei b8f9gen b8fbgeng b9a4gong b9b3gou b9bcgu b9cegua
b9d4guai b9d7guan b9e2guang b9e5gui b9f5gun b9f8guo b9feha baa1hai baa8han babbhang babehao bac7he
bad9hei badbhen badfheng bae4hong baedhou baf4hu bba8hua bbb1huai bbb6huan bbc4huang bbd2hui bbe7hun
bbedhuo bbf7ji bccejia bcdfjian bda9jiang bdb6jiao bdd2jie bdedjin bea3jing bebcjiong bebejiu becfju
bee8juan beefjue bef9jun bfa6ka bfaakai bfafkan bfb5kang bfbckao bfc0ke bfcfken bfd3keng bfd5kong
bfd9kou bfddku bfe4kua bfe9kuai bfedkuan bfefkuang bff7kui c0a4kun c0a8kuo c0acla c0b3lai c0b6lan
c0c5lang c0cclao c0d5le c0d7lei c0e2leng c0e5li c1a9lia c1aalian c1b8liang c1c3liao c1d0lie c1d5lin
c1e1ling c1efliu c1falong c2a5lou c2ablu c2bflv c2cdluan c2d3lve c2d5lun c2dcluo c2e8ma c2f1mai c2f7man
c3a2mang c3a8mao c3b4me c3b5mei c3c5men c3c8meng c3d0mi c3demian c3e7miao c3efmie c3f1min c3f7ming
c3fdmiu c3femo c4b1mou c4b4mu c4c3na c4canai c4cfnan c4d2nang c4d3nao c4d8ne c4d9nei c4dbnen c4dcneng
c4ddni c4e8nian c4efniang c4f1niao c4f3nie c4fanin c4fbning c5a3niu c5a7nong c5abnu c5aenv c5afnuan
c5b0nve c5b2nuo c5b6o c5b7ou c5bepa c5c4pai c5capan c5d2pang c5d7pao c5depei c5e7pen c5e9peng c5f7pi
c6aapian c6aepiao c6b2pie c6b4pin c6b9ping c6c2po c6cbpu c6daqi c6feqia c7a3qian c7b9qiang c7c1qiao
c7d0qie c7d5qin c7e0qing c7edqiong c7efqiu c7f7qu c8a6quan c8b1que c8b9qun c8bbran c8bfrang c8c4rao
c8c7re c8c9ren c8d3reng c8d5ri c8d6rong c8e0rou c8e3ru c8edruan c8efrui c8f2run c8f4ruo c8f6sa c8f9sai
c8fdsan c9a3sang c9a6sao c9aase c9adsen c9aeseng c9afsha c9b8shai c9bashan c9cashang c9d2shao c9ddshe
c9e9shen c9f9sheng caa6shi cad5shou cadfshu cba2shua cba4shuai cba8shuan cbaashuang cbadshui cbb1shun
cbb5shuo cbb9si cbc9song cbd1sou cbd5su cbe1suan cbe4sui cbefsun cbf2suo cbfata cca5tai ccaetan ccc0tang
cccdtao ccd8te ccd9teng ccddti ccectian ccf4tiao ccf9tie ccfcting cda8tong cdb5tou cdb9tu cdc4tuan
cdc6tui cdcctun cdcftuo cddawa cde1wai cde3wan cdf4wang cdfewei cec1wen cecbweng cecewo ced7wu cef4xi
cfb9xia cfc6xian cfe0xiang cff4xiao d0a8xie d0bdxin d0c7xing d0d6xiong d0ddxiu d0e6xu d0f9xuan d1a5xue
d1abxun d1b9ya d1c9yan d1eayang d1fbyao d2acye d2bbyi d2f0yin d3a2ying d3b4yo d3b5yong d3c4you d3d8yu
d4a7yuan d4bbyue d4c5yun d4d1za d4d4zai d4dbzan d4dfzang d4e2zao d4f0ze d4f4zei d4f5zen d4f6zeng d4fazha
d5aazhai d5b0zhan d5c1zhang d5d0zhao d5dazhe d5e4zhen d5f4zheng d6a5zhi d6d0zhong d6dbzhou d6e9zhu
d7a5zhua d7a7zhuai d7a8zhuan d7aezhuang d7b5zhui d7bbzhun d7bdzhuo d7c8zi d7d7zong d7dezou d7e2zu
d7eazuan d7eczui d7f0zun d7f2zuo
"""
"""The code at which each syllable begins, and the syllable, ü being v as it is typed."""

_BEGINS = [(int(each[:4], 16), each[4:]) for each in _FIRST_LEVEL.split()]
_CODES = [code for code, _ in _BEGINS]
_BEHIND = 0xD7FA

_SINGLE = {
    "钛": "tai",
    "圳": "zhen",
    "甬": "yong",
    "兖": "yan",
    "钼": "mu",
    "锂": "li",
    "哔": "bi",
    "濠": "hao",
    "鑫": "xin",
    "茗": "ming",
    "薇": "wei",
    "昊": "hao",
    "呷": "xia",
    "都": "du",
}
"""Characters of the second level, and one that names read otherwise than GB 2312 sorts it."""

_WORDS = {
    "银行": ("yin", "hang"),
    "重庆": ("chong", "qing"),
    "音乐": ("yin", "yue"),
}
"""Words in which a character is read otherwise than GB 2312 sorts it."""


def syllables(name: str) -> tuple[str, ...]:
    """How a name is read: a syllable for each character, in lower case without tones.

    Args:
        name: In simplified characters; letters and digits stand for themselves.

    Returns:
        As many as the name has characters; none at all where one of them cannot be read.
    """
    read: list[str] = []
    while len(read) < len(name):
        at = len(read)
        word = _WORDS.get(name[at : at + 2])
        if word is not None:
            read += word
        elif syllable := _syllable(name[at]):
            read.append(syllable)
        else:
            return ()
    return tuple(read)


def _syllable(character: str) -> str:
    """How a character is read; empty if that is not known."""
    if character.isascii():
        return character.lower()
    if character in _SINGLE:
        return _SINGLE[character]
    try:
        code = int.from_bytes(character.encode("gb2312"), "big")
    except UnicodeEncodeError:
        return ""
    return _BEGINS[bisect_right(_CODES, code) - 1][1] if _CODES[0] <= code < _BEHIND else ""
